/**
 * What a policy text says beside who does what: targets, conditions, citations, registers,
 * application windows and participants.
 */
@NullMarked
package io.greenprint.ingest.policy.facts;

import org.jspecify.annotations.NullMarked;
