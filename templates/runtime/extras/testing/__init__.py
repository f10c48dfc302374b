"""Fakes for callers' tests: a transport that gives the responses it was told, and made-up models."""

from __future__ import annotations

from .fake import Fake as Fake
from .fake import Unexpected as Unexpected
from .make import Maker as Maker
from .matching import ANY as ANY
from .recorded import Part as Part
from .recorded import Recorded as Recorded
from .route import Route as Route
from .route import error as error
