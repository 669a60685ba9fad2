package corridor.customs.targeting;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * Texts numbered from 0, kept as 64-bit FNV-1a hashes in order: the chance that two of a million texts collide is one in 30
 * million, and the cost would be one slightly wrong effect.
 */
final class Keys {
    /** Of an empty text. */
    static final long START = 0xcbf29ce484222325L;

    private final long[] sorted;

    private Keys(long[] sorted) {
        this.sorted = sorted;
    }

    static Keys of(long[] hashes) {
        return new Keys(Arrays.stream(hashes).sorted().distinct().toArray());
    }

    static long hash(String text) {
        return hash(START, text);
    }

    /** Of a text whose beginning has this hash, followed by another. */
    static long hash(long begun, String text) {
        long hash = begun;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    /** Negative if the text was never seen. */
    int number(long hash) {
        return Arrays.binarySearch(sorted, hash);
    }

    int[] numbers(long[] hashes) {
        return Arrays.stream(hashes).mapToInt(this::number).toArray();
    }

    int size() {
        return sorted.length;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(sorted.length);
        for (long each : sorted) {
            out.writeLong(each);
        }
    }

    static Keys read(DataInputStream in) throws IOException {
        long[] sorted = new long[in.readInt()];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = in.readLong();
        }
        return new Keys(sorted);
    }
}
