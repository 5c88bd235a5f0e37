package io.greenprint.api.login;

import java.net.InetAddress;

/** The service was told to listen to others while nobody would have to log in. */
public final class LoopbackOnlyException extends RuntimeException {

  LoopbackOnlyException(InetAddress address) {
    super(
        "没有账号也没有身份提供方，任何人都会是管理员，因此只能监听本机，不能监听 %1$s。请先用 greenprint account add 建立管理员账号。 / Without accounts or an identity provider everybody would be administrator, so the service listens on loopback only, not on %1$s. Add an administrator first: greenprint account add"
            .formatted(address.getHostAddress()));
  }
}
