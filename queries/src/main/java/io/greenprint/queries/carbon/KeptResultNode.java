package io.greenprint.queries.carbon;

import io.greenprint.graph.carbon.KeptResult;
import java.time.ZonedDateTime;

/** A result on record: who put it there, and when. */
public record KeptResultNode(String id, KeptResult result, String keptBy, ZonedDateTime keptAt) {}
