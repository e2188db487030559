package dev.whodunit.canonical;

import dev.whodunit.run.Outline;
import java.nio.ByteBuffer;
import java.util.List;

/** The outline of bytes, whatever the portions that they come in. */
final class ByteOutline {

    private static final int PIECE = 4 * 1024;

    private final byte[] piece = new byte[PIECE];
    private final BlockSums sums = new BlockSums();
    private int filled;
    private long length;

    void add(ByteBuffer bytes) {
        length += bytes.remaining();
        while (bytes.hasRemaining()) {
            int more = Math.min(PIECE - filled, bytes.remaining());
            bytes.get(piece, filled, more);
            filled += more;
            if (filled == PIECE) {
                close();
            }
        }
    }

    private void close() {
        sums.add(Murmur.hash(piece, 0, filled)[0]);
        filled = 0;
    }

    /** The outline of all bytes so far, of which there is one at least; no more may be added. */
    Outline finish() {
        if (filled > 0) {
            close();
        }
        return new Outline(Outline.Unit.BYTES, length, PIECE * sums.block(), sums.blocks(), List.of());
    }
}
