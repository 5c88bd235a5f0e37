package io.greenprint.ingest.reading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** What parent and worker say to each other: frames of four bytes of length and that many bytes. */
final class Frames {

  /** Records as JSON; a text may be one long string. */
  static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
                  .build())
          .build();

  private Frames() {}

  static void write(DataOutputStream out, byte[] frame) throws IOException {
    out.writeInt(frame.length);
    out.write(frame);
    out.flush();
  }

  /**
   * The next frame; null where the other side ended between frames.
   *
   * @throws OversizedFrame where it is longer than {@code limit}; it is then left unread
   */
  static byte @Nullable [] read(DataInputStream in, int limit) throws IOException {
    int length;
    try {
      length = in.readInt();
    } catch (EOFException e) {
      return null;
    }
    if (length < 0 || length > limit) {
      throw new OversizedFrame(length);
    }
    byte[] frame = in.readNBytes(length);
    if (frame.length < length) {
      throw new EOFException("The other side ended within a frame");
    }
    return frame;
  }

  /** A frame that is longer than its reader takes. */
  static final class OversizedFrame extends IOException {

    private static final long serialVersionUID = 1L;

    OversizedFrame(int length) {
      super("A frame of " + Integer.toUnsignedString(length) + " bytes");
    }
  }
}
