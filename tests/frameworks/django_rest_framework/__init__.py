"""Django REST framework, described by drf-spectacular."""
