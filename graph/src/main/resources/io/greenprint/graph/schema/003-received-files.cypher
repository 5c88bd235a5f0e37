// Files received before, by their bytes: what a later reading settles, and what is read again.
CREATE INDEX ingested_file_source_file IF NOT EXISTS FOR (n:IngestedFile) ON (n.sourceFile);
