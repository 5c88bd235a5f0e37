package io.greenprint.graph.database;

import io.greenprint.graph.database.DatabaseException.Reason;
import io.greenprint.graph.finding.Finding.Message;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The sentences of every failure, in one place, so that they can be read together. */
final class Failures {

  static DatabaseException locked(Path folder, @Nullable Throwable cause) {
    return new DatabaseException(
        Reason.LOCKED,
        new Message(
            "数据目录 " + folder + " 正被另一个进程使用。",
            "The data folder " + folder + " is in use by another process."),
        new Message(
            "请先停止那个绿谱进程，或用 greenprint.data-dir 另选目录。",
            "Stop that Greenprint, or choose another folder with greenprint.data-dir."),
        cause);
  }

  static DatabaseException newerStore(Path folder, String found, String bundled) {
    return new DatabaseException(
        Reason.NEWER_STORE,
        new Message(
            "数据目录 " + folder + " 由更新的 Neo4j " + found + " 写入，本程序自带的是 " + bundled + "。",
            "The data folder %s was written by Neo4j %s; this program brings %s."
                .formatted(folder, found, bundled)),
        new Message(
            "请使用更新版本的绿谱，或从备份恢复。",
            "Use the newer Greenprint, or restore a backup made by this one."),
        null);
  }

  static DatabaseException noSpace(Path folder, long free, long needed) {
    return new DatabaseException(
        Reason.NO_DISK_SPACE,
        new Message(
            "数据目录 %s 所在磁盘仅剩 %d MB，至少需要 %d MB。".formatted(folder, free >> 20, needed >> 20),
            "The disk of %s has %d MB left; at least %d MB are needed."
                .formatted(folder, free >> 20, needed >> 20)),
        new Message(
            "请清理磁盘，或用 greenprint.data-dir 另选目录。已存数据未受影响。",
            "Free some space, or choose another folder with greenprint.data-dir. Nothing is lost."),
        null);
  }

  static DatabaseException portInUse(int port) {
    return new DatabaseException(
        Reason.PORT_IN_USE,
        new Message(
            "自带数据库无法使用本机端口 " + port + "。",
            "The bundled database cannot use the local port " + port + "."),
        new Message(
            "请检查本机防火墙或占用端口的程序，然后重试。",
            "Look for a program or firewall that holds it, then try again."),
        null);
  }

  static DatabaseException noClassPath(Path classPath, String detail, @Nullable Throwable cause) {
    return new DatabaseException(
        Reason.NO_CLASS_PATH,
        new Message(
            "找不到自带的 Neo4j（" + classPath + "）：" + detail + "。",
            "The bundled Neo4j is not there (" + classPath + "): " + detail + "."),
        new Message(
            "请在项目根目录运行 mvn，或用 greenprint.neo4j.uri 指向已有的 Neo4j。",
            "Run mvn in the project's root, or name a Neo4j with greenprint.neo4j.uri."),
        cause);
  }

  static DatabaseException wrongJava(Path javaHome, @Nullable Throwable cause) {
    return new DatabaseException(
        Reason.WRONG_JAVA,
        new Message(
            javaHome + " 中的 Java 无法运行自带的 Neo4j，需要 JDK 25。",
            "The Java in " + javaHome + " cannot run the bundled Neo4j, which needs JDK 25."),
        new Message("请安装 JDK 25 并设置 JAVA_HOME。", "Install a JDK 25 and set JAVA_HOME to it."),
        cause);
  }

  static DatabaseException didNotStart(Path log, String lastWords) {
    return new DatabaseException(
        Reason.DID_NOT_START,
        new Message("自带数据库未能启动：" + lastWords, "The bundled database did not start: " + lastWords),
        new Message("详情见 " + log + "。", "The whole story is in " + log + "."),
        null);
  }

  static DatabaseException tooSlow(Duration limit, Path log) {
    return new DatabaseException(
        Reason.DID_NOT_START,
        new Message(
            "自带数据库在 " + limit.toSeconds() + " 秒内未就绪。",
            "The bundled database was not ready within " + limit.toSeconds() + " seconds."),
        new Message(
            "请查看 " + log + "；机器繁忙时可加大 greenprint.neo4j.start-timeout。",
            "See " + log + "; on a busy machine raise greenprint.neo4j.start-timeout."),
        null);
  }

  static DatabaseException unreachable(String uri, Throwable cause) {
    return new DatabaseException(
        Reason.UNREACHABLE,
        new Message("无法连接数据库 " + uri + "。", "The database at " + uri + " cannot be reached."),
        new Message(
            "请检查 greenprint.neo4j.uri 以及该服务是否已启动。",
            "Check greenprint.neo4j.uri and whether that server runs."),
        cause);
  }

  static DatabaseException refusedLogin(String uri, Throwable cause) {
    return new DatabaseException(
        Reason.REFUSED_LOGIN,
        new Message("数据库 " + uri + " 拒绝了用户名或密码。", "The database at " + uri + " refuses the login."),
        new Message(
            "请检查 greenprint.neo4j.user 和 greenprint.neo4j.password。",
            "Check greenprint.neo4j.user and greenprint.neo4j.password."),
        cause);
  }

  static DatabaseException noSuchDatabase(String uri, @Nullable String name, Throwable cause) {
    return new DatabaseException(
        Reason.NO_SUCH_DATABASE,
        new Message(
            "服务器 " + uri + " 上没有名为“" + name + "”的数据库。",
            "The server at " + uri + " has no database named \"" + name + "\"."),
        new Message(
            "请检查 greenprint.neo4j.database，或在服务器上建立该数据库。",
            "Check greenprint.neo4j.database, or make that database on the server."),
        cause);
  }

  static DatabaseException passwordLost(Throwable cause) {
    return new DatabaseException(
        Reason.REFUSED_LOGIN,
        new Message(
            "自带数据库的密码与数据目录中保存的不一致。",
            "The bundled database has another password than the data folder keeps."),
        new Message(
            "请从备份恢复整个数据目录，包括 neo4j/password。",
            "Restore the whole data folder from a backup, neo4j/password included."),
        cause);
  }

  static DatabaseException brokenFolder(Path file, Throwable cause) {
    return new DatabaseException(
        Reason.BROKEN_FOLDER,
        new Message(
            "无法读写 " + file + "：" + cause.getMessage() + "。", "Cannot use " + file + ": " + cause),
        new Message("请检查该目录的权限与磁盘。", "Check the permissions of that folder, and its disk."),
        cause);
  }

  private Failures() {}
}
