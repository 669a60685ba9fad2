package corridor.verify.study;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** A study made anew of its events, by the method that is published with it. */
final class Recomputed {
    private final Map<String, Map<String, Long>> steps = new TreeMap<>();
    private final Map<String, String> lanes = new HashMap<>();
    private final MessageDigest digest;
    private long events;

    Recomputed() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Statistics of one span in one lane. */
    record Figures(int n, BigDecimal mean, long median, long p90, long min, long max) {
        static Figures of(List<Long> minutes) {
            long[] sorted = minutes.stream().mapToLong(Long::longValue).sorted().toArray();
            BigDecimal sum = BigDecimal.ZERO;
            for (long each : sorted) {
                sum = sum.add(BigDecimal.valueOf(each));
            }
            return new Figures(
                    sorted.length,
                    sum.divide(BigDecimal.valueOf(sorted.length), 2, RoundingMode.HALF_UP),
                    sorted[(int) Math.ceil(0.5 * sorted.length) - 1],
                    sorted[(int) Math.ceil(0.9 * sorted.length) - 1],
                    sorted[0],
                    sorted[sorted.length - 1]);
        }
    }

    void add(JsonNode event) {
        String declaration = event.path("declaration").asString();
        String lane = event.path("lane").asString();
        String step = event.path("step").asString();
        Instant at = Instant.parse(event.path("at").asString());
        String line =
                String.join("|", declaration, lane, event.path("procedure").asString(), step, at.toString()) + "\n";
        digest.update(line.getBytes(StandardCharsets.UTF_8));
        if (steps.computeIfAbsent(declaration, key -> new HashMap<>()).put(step, at.getEpochSecond() / 60) != null) {
            throw new IllegalArgumentException("declaration " + declaration + " has the step " + step + " twice");
        }
        lanes.put(declaration, lane);
        events++;
    }

    long events() {
        return events;
    }

    int declarations() {
        return steps.size();
    }

    /** To be asked once, after the last event. */
    String digest() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** By lane and span, as in {@code GREEN LODGED_TO_RELEASED}. */
    Map<String, Figures> figures() {
        Map<String, List<Long>> spans = new TreeMap<>();
        steps.forEach((declaration, at) -> {
            for (Span span : Span.values()) {
                span.of(at).ifPresent(minutes -> {
                    spans.computeIfAbsent("ALL " + span, key -> new ArrayList<>())
                            .add(minutes);
                    spans.computeIfAbsent(lanes.get(declaration) + " " + span, key -> new ArrayList<>())
                            .add(minutes);
                });
            }
        });
        Map<String, Figures> figures = new TreeMap<>();
        spans.forEach((name, minutes) -> figures.put(name, Figures.of(minutes)));
        return figures;
    }
}
