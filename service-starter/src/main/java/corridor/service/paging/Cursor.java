package corridor.service.paging;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32C;

/**
 * A sort key in a form to hand out. A sum over list and key goes with it: what was made up, cut off or taken from another
 * list is told apart here, before a table is asked for something that cannot be.
 */
final class Cursor {
    private Cursor() {}

    static String of(String list, String key) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(Integer.BYTES + bytes.length)
                        .putInt(sum(list, bytes))
                        .put(bytes)
                        .array());
    }

    /** @throws IllegalArgumentException if it is no cursor of this list */
    static String read(String list, String cursor) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
        if (bytes.remaining() < Integer.BYTES) {
            throw new IllegalArgumentException("too short");
        }
        int sum = bytes.getInt();
        byte[] key = new byte[bytes.remaining()];
        bytes.get(key);
        if (sum != sum(list, key)) {
            throw new IllegalArgumentException("of another list");
        }
        return new String(key, StandardCharsets.UTF_8);
    }

    private static int sum(String list, byte[] key) {
        CRC32C sum = new CRC32C();
        sum.update(list.getBytes(StandardCharsets.UTF_8));
        sum.update(0);
        sum.update(key);
        return (int) sum.getValue();
    }
}
