package io.greenprint.graph.database;

import io.greenprint.graph.finding.Finding.Message;
import org.jspecify.annotations.Nullable;

/** The database cannot be used. Says why and what to do, Chinese first. */
public final class DatabaseException extends RuntimeException {

  /** Why a database cannot be used. */
  public enum Reason {
    /** Another process works on the data folder. */
    LOCKED,
    /** The data folder was written by a newer Neo4j. */
    NEWER_STORE,
    /** The graph was written by a newer Greenprint. */
    NEWER_SCHEMA,
    NO_DISK_SPACE,
    PORT_IN_USE,
    NO_CLASS_PATH,
    WRONG_JAVA,
    DID_NOT_START,
    UNREACHABLE,
    REFUSED_LOGIN,
    /** The server answers, and has no database of that name. */
    NO_SUCH_DATABASE,
    /** A file of the data folder cannot be read or written. */
    BROKEN_FOLDER
  }

  private final Reason reason;
  private final Message problem;
  private final Message remedy;

  public DatabaseException(
      Reason reason, Message problem, Message remedy, @Nullable Throwable cause) {
    super(problem.zh() + " " + remedy.zh() + "\n" + problem.en() + " " + remedy.en(), cause);
    this.reason = reason;
    this.problem = problem;
    this.remedy = remedy;
  }

  public Reason reason() {
    return reason;
  }

  public Message problem() {
    return problem;
  }

  public Message remedy() {
    return remedy;
  }
}
