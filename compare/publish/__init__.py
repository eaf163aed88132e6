"""From generated pages to the finished site: MkDocs, its theme and the preview server."""
