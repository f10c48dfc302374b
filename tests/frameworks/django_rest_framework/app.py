"""What the guides of Django REST framework and drf-spectacular teach, as one project."""

from __future__ import annotations

import django
from django.conf import settings
from django.core.management import call_command

APPS = (
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "rest_framework",
    "rest_framework.authtoken",
    "drf_spectacular",
    f"{__package__}.shop",
)


def configure() -> None:
    settings.configure(
        SECRET_KEY="tests",
        ALLOWED_HOSTS=["*"],
        ROOT_URLCONF=f"{__package__}.urls",
        INSTALLED_APPS=APPS,
        MIDDLEWARE=(
            "django.contrib.sessions.middleware.SessionMiddleware",
            "django.middleware.common.CommonMiddleware",
            "django.contrib.auth.middleware.AuthenticationMiddleware",
        ),
        DATABASES={
            "default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "file:shop?mode=memory&cache=shared"}
        },
        MIGRATION_MODULES={name.rpartition(".")[2]: None for name in APPS},
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
        USE_TZ=True,
        REST_FRAMEWORK={
            "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
            "DEFAULT_PAGINATION_CLASS": "rest_framework.pagination.PageNumberPagination",
            "DEFAULT_AUTHENTICATION_CLASSES": (
                "rest_framework.authentication.SessionAuthentication",
                "rest_framework.authentication.BasicAuthentication",
                "rest_framework.authentication.TokenAuthentication",
            ),
            "PAGE_SIZE": 2,
        },
        SPECTACULAR_SETTINGS={
            "TITLE": "Shop",
            "VERSION": "1.0",
            "SERVE_INCLUDE_SCHEMA": False,
            "DISABLE_ERRORS_AND_WARNINGS": True,  # of what is undescribed on purpose
        },
    )


def fill() -> None:
    """The database with what the scenarios expect."""
    from django.contrib.auth.models import User
    from rest_framework.authtoken.models import Token

    from .shop.models import Owner, Pet, Species

    call_command("migrate", run_syncdb=True, verbosity=0)
    user = User.objects.create_superuser("john", "john@example.com", "secret")
    Token.objects.create(user=user, key="john-token")
    owner = Owner.objects.create(name="Jo", email="jo@example.com")
    for number in range(5):
        Pet.objects.create(name=f"Pet {number}", species=Species.DOG, price="9.90", owner=owner)


if __name__ == "__main__":
    configure()
    django.setup()
    fill()
    from ..serving import serve_django

    serve_django()
