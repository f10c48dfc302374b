"""What the guides of Django Ninja teach, as one project."""

from __future__ import annotations

import django
from django.conf import settings

if __name__ == "__main__":
    settings.configure(
        SECRET_KEY="tests", ALLOWED_HOSTS=["*"], ROOT_URLCONF=f"{__package__}.urls", USE_TZ=True
    )
    django.setup()
    from ..serving import serve_django

    serve_django()
