package io.greenprint.api.cli;

import org.jspecify.annotations.Nullable;

/** A command cannot run; the message says why and what to do, Chinese then English. */
final class CannotRunException extends RuntimeException {

  CannotRunException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
