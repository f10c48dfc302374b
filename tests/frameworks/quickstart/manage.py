"""The quickstart of Django REST framework, to which docs/from-django-rest-framework.md adds."""

import os
import sys

from django.core.management import execute_from_command_line

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")
execute_from_command_line(sys.argv)
