"""Static files with their content's hash in the name."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedStaticFiles(CompressedManifestStaticFilesStorage):
    """Rewrites the imports of our JavaScript modules too; keeps no unhashed copies."""

    support_js_module_import_aggregation = True
    keep_only_hashed_files = True
