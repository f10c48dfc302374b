"""Reserved: the names that generated code cannot give away, by the scope in which they would clash."""

from __future__ import annotations

from ..code import formats


def _set(names: str) -> frozenset[str]:
    return frozenset(names.split())


KEYWORDS = _set("""
    False None True and as assert async await break class continue def del elif else except finally for
    from global if import in is lambda nonlocal not or pass raise return try while with yield
    """)
"""Written out rather than taken from `keyword`, so that every version of Python generates the same."""

SOFT_KEYWORDS = frozenset({"_", "case", "match", "type"})

BUILTINS = _set("bool bytes dict float int list object str tuple type")
"""The builtins that annotations use. A class in which one of them is a function says ``builtins.list``."""

TYPES = formats.TYPES | BUILTINS | _set("Annotated Any Literal TypeAlias Union")
"""What annotations use; a field or function of that name would hide the type from its neighbours."""

RUNTIME = formats.WORDS | _set("""
    AsyncBatchingClient AsyncClient AsyncOptions AsyncPagingClient AsyncStreamingClient AsyncTransport
    BatchedCall Batching BatchingClient Binary C COMMA COOKIE Call Client
    DEEP_OBJECT DEFAULT EXTRA FORM Format Header JSON LABEL MATRIX OAuth2 OpenInt
    OpenObject OpenStr Operation Options PIPE PagedCall Paging PagingClient ParseOptions Part Resource
    Resources SIMPLE SPACE Secret Stream StreamedCall StreamingClient Style SyncClient TYPE_CHECKING Token
    Transport UNSET Unpack Unset Untyped annotations call dataclass decode deprecated encode field filled_url
    incoming lazy lazy_classes operation received tagged webhook wire
    """)
"""What the templates import from the runtime and the standard library."""

ERRORS = _set("""
    ApiError AuthError BadRequest CallError CallTimeout ClientError Conflict ConnectionFailed
    DecodeError EncodeError Gone InvalidArgument NotFound NotSent PermissionDenied PreconditionFailed
    RateLimited Redirected ResponseTooLarge ServerError ServiceUnavailable TransportError Unauthorized
    UnprocessableEntity
    """)
"""What the package exports beside its clients; a model of that name would be mistaken for it."""

MODULE_FILES = frozenset(
    ["aux", "con", "nul", "prn", "conin", "conout", *(p + str(n) for p in ("com", "lpt") for n in range(10))]
)
"""Names that Windows keeps for devices, with or without a suffix."""

CLIENT_ATTRIBUTES = _set("close models pages paginate request respond send send_batch stream")
"""What every client has already."""

CLASS = KEYWORDS | TYPES | ERRORS | formats.WORDS | _set("""
        Binary EXTRA Format OpenInt OpenObject OpenStr UNSET Unset Untyped dataclass field models tagged wire
        """)
"""Classes of models, beside which their modules import these names. Others say ``models.Call``."""

RESOURCE = KEYWORDS | TYPES | ERRORS | RUNTIME | {"Fake", "Mapping", "OPERATIONS"}
"""Classes of resources, one in each module of ``calls/``; `operations.py` imports all of them."""

FIELD = KEYWORDS | {"_", "self"}
"""Attributes of dataclasses, beside what the body of their own class needs."""

ARGUMENT = KEYWORDS | SOFT_KEYWORDS | TYPES | {"call", "cls", "self"}
"""Arguments of call functions; `body` and `media_type` are the planner's where an operation has them."""

FUNCTION = KEYWORDS | (TYPES - BUILTINS) | {name for name in RUNTIME if not name.islower()} | _set("""
    _ builtins client deprecated models mro operation staticmethod
    """)
"""Call functions: what resources have, and what decorators and annotations in their class use."""

CLIENT_METHOD = FUNCTION | BUILTINS | CLIENT_ATTRIBUTES
"""Call functions that are methods of the client, beside which stand the attributes for tags; ``client.list``
would not say of what.
"""

CONSTANT = KEYWORDS | TYPES | RUNTIME
"""Headers of responses."""

MEMBER = KEYWORDS | {"mro", "name", "value"}
"""Members of an enum; they are in capitals, so only a user's own name could clash."""

MODULE = KEYWORDS | SOFT_KEYWORDS | TYPES | MODULE_FILES | {"annotations", "conftest", "models", "typing"}
"""Files of ``models/``; a submodule is an attribute of its package, where annotations are looked up."""

UNTAGGED = "untagged"
"""The file of ``calls/`` for what are methods of the client itself."""

TAG = KEYWORDS | MODULE_FILES | CLIENT_ATTRIBUTES | {UNTAGGED, "cached_property"}
"""Files of ``calls/``, each an attribute of the client, whose class calls `cached_property`."""

CLIENT_OPTIONS = _set("""
    base_url cookies dumps follow_redirects headers http limiter loads max_response middleware on_drift
    on_error on_request on_response options retry strict timeout transport
    """)
"""What every client takes."""

CREDENTIAL = ARGUMENT | CLIENT_OPTIONS | {"super"}
"""Arguments of the client that hold credentials; its initialiser calls ``super``."""
