"""The data model: the cluster as the decision engine sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from watcher_v1_client.api.data_model import get_data_model
from watcher_v1_client.models.data_model_row import DataModelRow
from watcher_v1_client.models.data_model_type import DataModelType, DataModelTypeValue
from watcher_v1_client.types import UNSET
from watcherclient._api import arguments
from watcherclient._api.data_model import DataModel
from watcherclient._async.manager import AsyncManager

if TYPE_CHECKING:
    from watcherclient.typing import AuditRef

__all__ = ("AsyncDataModelManager", "DataModel", "DataModelRow", "DataModelType")


def __dir__() -> list[str]:
    return list(__all__)


class AsyncDataModelManager(AsyncManager):
    """Reads the data model."""

    async def list(
        self,
        data_model_type: DataModelType | DataModelTypeValue = "compute",
        audit: AuditRef | None = None,
    ) -> DataModel:
        """Return the data model. Since microversion 1.3.

        Args:
            data_model_type: Only "compute" exists.
            audit: The audit whose scope limits the model, or its uuid or name; None means the whole cluster.

        Returns:
            The model: by_node() and to_dicts() read its rows, one per server and one per node without servers.

        Raises:
            watcherclient.exc.ValidationError: An argument is not what the API takes; nothing was sent.
            watcherclient.exc.UnsupportedVersion: The server offers less than 1.3.
            watcherclient.exc.Forbidden: The user lacks the role.
            watcherclient.exc.InternalServerError: The decision engine has no model yet, or did not answer.
        """
        kind = arguments.choice("data_model_type", DataModelType, data_model_type)
        self._transport.check(("data_model.list",))
        return await self._transport.call(
            get_data_model.build_request(
                data_model_type=kind,
                audit_uuid=UNSET if audit is None else await self._audit_uuid(audit),
            ),
            DataModel.from_dict,
            uses=("data_model.list",),
        )
