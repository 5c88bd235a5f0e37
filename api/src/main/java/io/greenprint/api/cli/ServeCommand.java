package io.greenprint.api.cli;

import io.greenprint.api.service.GreenprintService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code serve}: runs the service until it is stopped. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "启动服务（GraphQL、上传、页面） / Run the service (GraphQL, uploads, pages)")
final class ServeCommand implements Callable<Integer> {

  private static final JsonMapper JSON = JsonMapper.shared();

  @Spec private CommandSpec spec;

  @Mixin private DataFolderOption data;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "端口，默认 8080 / port, 8080 unless said")
  private @Nullable Integer port;

  @Option(
      names = "--address",
      paramLabel = "ADDRESS",
      description = "监听地址，默认仅本机 / address to listen on, loopback unless said")
  private @Nullable String address;

  @Option(
      names = "--samples",
      description = "图谱为空时载入示例文档 / take in the sample documents when the graph is empty")
  private boolean samples;

  @Option(
      names = "--demo",
      description =
          "图谱为空时写入示例园区：400 家虚构企业三年的数据、报告与自评 / "
              + "write a city of 400 invented firms when the graph is empty")
  private boolean demo;

  @Option(
      names = "--exit-when-ready",
      hidden = true,
      description = "启动后即退出（生成启动缓存用） / end once started: makes the cache of loaded classes")
  private boolean exitWhenReady;

  @Override
  public Integer call() {
    List<String> properties = new ArrayList<>();
    if (port != null) {
      properties.add("--server.port=" + port);
    }
    if (address != null) {
      properties.add("--server.address=" + address);
    }
    if (samples) {
      properties.add("--greenprint.samples=true");
    }
    if (demo) {
      properties.add("--greenprint.demo=true");
    }
    try (GreenprintService service = Services.start(data.folder(), properties)) {
      spec.commandLine().getOut().println(service.welcome());
      if (exitWhenReady) {
        askOverHttp(service);
      } else {
        service.awaitStop();
      }
    }
    return ExitCode.DONE;
  }

  /** So that the cache of loaded classes holds what a first request needs, too. */
  private static void askOverHttp(GreenprintService service) {
    try (ServiceClient client = new ServiceClient(service.file())) {
      client.graphql("{ graphVersion documents { totalCount } }", JSON.createObjectNode());
    }
  }
}
