package io.greenprint.api.cli;

/** Exit codes of every command. */
final class ExitCode {

  /** All done. */
  static final int DONE = 0;

  /** Some inputs were refused; the findings say which and why. */
  static final int SOME_REFUSED = 1;

  /** Wrong usage; the same that picocli uses. */
  static final int USAGE = 2;

  /** Cannot run: database, lock, version, disk. */
  static final int CANNOT_RUN = 3;

  private ExitCode() {}
}
