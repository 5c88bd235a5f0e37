package io.greenprint.graph.store;

import java.time.Instant;

/**
 * Bytes as received.
 *
 * @param id SHA-256, from {@link Originals#put}
 * @param name as received
 * @param mediaType as detected
 * @param size in bytes
 * @param receivedAt first time
 */
public record SourceFile(String id, String name, String mediaType, long size, Instant receivedAt) {}
