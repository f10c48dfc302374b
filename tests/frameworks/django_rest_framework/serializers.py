"""The serializers: models, nested ones, and fields of every kind."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import PolymorphicProxySerializer
from rest_framework import serializers

from .shop.models import Owner, Pet


class OwnerSerializer(serializers.ModelSerializer):
    pets = serializers.StringRelatedField(many=True, read_only=True)
    pet_count = serializers.SerializerMethodField()

    class Meta:
        model = Owner
        fields = ("id", "name", "email", "pets", "pet_count")

    def get_pet_count(self, owner: Owner) -> int:
        return int(owner.pets.count())


class PetSerializer(serializers.ModelSerializer):
    secret = serializers.CharField(write_only=True, required=False)

    class Meta:
        model = Pet
        fields = (
            "id",
            "name",
            "species",
            "nickname",
            "size",
            "price",
            "weight",
            "born",
            "created",
            "seen",
            "facts",
            "owner",
            "secret",
        )
        read_only_fields = ("created",)

    def validate_name(self, value: str) -> str:
        if value == "Rex":
            raise serializers.ValidationError("Every dog is called Rex.")
        return value

    def create(self, validated_data: dict[str, Any]) -> Any:
        validated_data.pop("secret", None)
        return super().create(validated_data)


class NamedSerializer(serializers.ModelSerializer):
    class Meta:
        model = Pet
        fields = ("name",)


class AddressSerializer(serializers.Serializer):
    street = serializers.CharField()
    city = serializers.CharField(allow_null=True)


class LineSerializer(serializers.Serializer):
    product = serializers.SlugField()
    count = serializers.IntegerField(min_value=1, default=1)


class NaiveDateTimeField(serializers.DateTimeField):
    """As all of them are with `USE_TZ = False`."""

    def default_timezone(self) -> None:
        return None


class OrderSerializer(serializers.Serializer):
    """Nested serializers, and fields that models have not."""

    id = serializers.UUIDField()
    address = AddressSerializer()
    billing = AddressSerializer(allow_null=True, required=False)
    lines = LineSerializer(many=True)
    total = serializers.DecimalField(max_digits=8, decimal_places=2)
    discount = serializers.DecimalField(
        max_digits=8, decimal_places=2, coerce_to_string=False, allow_null=True, required=False
    )
    day = serializers.DateField()
    at = serializers.TimeField()
    placed = serializers.DateTimeField()
    logged = NaiveDateTimeField(read_only=True)
    lasts = serializers.DurationField()
    site = serializers.URLField(allow_null=True)
    ip = serializers.IPAddressField()
    gift = serializers.BooleanField(allow_null=True, default=None)
    colours = serializers.MultipleChoiceField(choices=["red", "blue"])
    prices = serializers.DictField(child=serializers.DecimalField(max_digits=5, decimal_places=1))
    anything = serializers.JSONField(allow_null=True)


class NaiveSerializer(serializers.Serializer):
    logged = NaiveDateTimeField()
    number = serializers.IntegerField(read_only=True)
    password = serializers.CharField(write_only=True)


class CatSerializer(serializers.Serializer):
    kind = serializers.CharField(default="cat")
    lives = serializers.IntegerField()


class DogSerializer(serializers.Serializer):
    kind = serializers.CharField(default="dog")
    barks = serializers.BooleanField()


ANIMAL = PolymorphicProxySerializer(
    component_name="Animal",
    serializers={"cat": CatSerializer, "dog": DogSerializer},
    resource_type_field_name="kind",
)


class UploadSerializer(serializers.Serializer):
    title = serializers.CharField()
    file = serializers.FileField(write_only=True)
    tags = serializers.ListField(child=serializers.CharField(), required=False)


class AlbumSerializer(serializers.Serializer):
    name = serializers.CharField()
    files = serializers.ListField(child=serializers.FileField(), write_only=True)


class ReceivedSerializer(serializers.Serializer):
    name = serializers.CharField()
    content_type = serializers.CharField(allow_null=True)
    size = serializers.IntegerField()


class AdoptionSerializer(serializers.Serializer):
    owner = serializers.PrimaryKeyRelatedField(queryset=Owner.objects.all())


class ProblemSerializer(serializers.Serializer):
    detail = serializers.CharField()
    code = serializers.CharField(required=False)
