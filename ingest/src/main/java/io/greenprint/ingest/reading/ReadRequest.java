package io.greenprint.ingest.reading;

/** What a worker is asked to do with the bytes that follow. */
record ReadRequest(String fileName, ReadOptions options) {}
