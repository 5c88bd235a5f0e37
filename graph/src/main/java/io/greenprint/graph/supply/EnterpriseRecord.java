package io.greenprint.graph.supply;

import org.jspecify.annotations.Nullable;

/**
 * An enterprise as one row of one source states it. Facts hang on records; which records are the
 * same enterprise is decided apart and can be undone.
 *
 * @param id unified social credit code where it holds, else the name as normalised by the import
 * @param name as written
 * @param creditCode unified social credit code 统一社会信用代码; null where absent or faulty
 * @param country as written; null where not said
 * @param address as written; null where not said
 * @param source row and file
 */
public record EnterpriseRecord(
    String id,
    String name,
    @Nullable String creditCode,
    @Nullable String country,
    @Nullable String address,
    String source) {}
