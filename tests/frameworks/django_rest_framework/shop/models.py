"""The models, as the tutorial has them."""

from __future__ import annotations

from uuid import uuid4

from django.db import models


class Species(models.TextChoices):
    DOG = "dog", "Dog"
    CAT = "cat", "Cat"


class Size(models.IntegerChoices):
    SMALL = 1, "Small"
    LARGE = 2, "Large"


class Owner(models.Model):
    name = models.CharField(max_length=50)
    email = models.EmailField(blank=True)


class Pet(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    name = models.CharField(max_length=10, help_text="What it is called.")
    species = models.CharField(max_length=3, choices=Species.choices)
    nickname = models.CharField(max_length=3, choices=[("x", "X"), ("y", "Y")], blank=True, null=True)
    size = models.IntegerField(choices=Size.choices, default=Size.SMALL)
    price = models.DecimalField(max_digits=6, decimal_places=2)
    weight = models.FloatField(null=True, blank=True)
    born = models.DateField(null=True, blank=True)
    created = models.DateTimeField(auto_now_add=True)
    seen = models.DateTimeField(null=True, blank=True)
    facts = models.JSONField(default=dict, blank=True)
    owner = models.ForeignKey(Owner, models.CASCADE, related_name="pets", null=True, blank=True)

    class Meta:
        ordering = ("name",)
