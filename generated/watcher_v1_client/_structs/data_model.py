"""How msgspec reads DataModel; imported by nothing but the reader of the extra "speed".

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from msgspec import Struct
from msgspec.json import Decoder

from ..models.data_model import DataModel
from .data_model_row import DataModelRowStruct, data_model_row_from_structs

_new = object.__new__


class DataModelStruct(Struct, forbid_unknown_fields=True, gc=False, kw_only=True):
    """The fields as msgspec fills them; what it need not look at is Any."""

    context: list[DataModelRowStruct]


def data_model_from_structs(structs: list[DataModelStruct]) -> list[DataModel]:
    """Make models from structs, in one loop."""
    models: list[DataModel] = []
    for struct in structs:
        model = _new(DataModel)
        model._unknown = None
        model.context = data_model_row_from_structs(struct.context)
        models.append(model)
    return models


_decode = Decoder(DataModelStruct).decode


def read(body: bytes) -> DataModel:
    """Read an answer that is exactly as documented; anything else raises whatever comes up."""
    return data_model_from_structs([_decode(body)])[0]
