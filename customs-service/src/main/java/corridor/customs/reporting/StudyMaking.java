package corridor.customs.reporting;

import corridor.customs.reporting.Study.Group;
import corridor.customs.reporting.Study.Span;
import corridor.customs.reporting.StudyEvent.Step;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes a study of its events, and of nothing else. */
final class StudyMaking {
    private static final String ALL = "ALL";

    private final MessageDigest digest;
    private final Map<String, Map<Span, List<Long>>> spans = new TreeMap<>();
    private final Map<Step, Instant> steps = new EnumMap<>(Step.class);
    private String lane;
    private String declaration;
    private int declarations;
    private int events;

    private StudyMaking() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Takes the events in their order: all of a declaration together. */
    static Study of(Days days, Iterable<StudyEvent> events) {
        StudyMaking making = new StudyMaking();
        events.forEach(making::add);
        making.endOfDeclaration();
        return new Study(
                days.from(),
                days.to(),
                days.zone().getId(),
                making.declarations,
                making.events,
                HexFormat.of().formatHex(making.digest.digest()),
                making.groups(),
                Study.METHOD);
    }

    private void add(StudyEvent event) {
        if (!event.declaration().equals(declaration)) {
            endOfDeclaration();
            declaration = event.declaration();
            lane = event.lane().name();
            declarations++;
        }
        events++;
        steps.put(event.step(), event.at());
        digest.update(event.line().getBytes(StandardCharsets.UTF_8));
    }

    private void endOfDeclaration() {
        Instant released = steps.get(Step.RELEASED);
        Instant lodged = steps.get(Step.LODGED);
        Instant settled = steps.get(Step.SETTLED);
        Instant checked = steps.get(Step.CHECKED);
        span(Span.ARRIVED_TO_LODGED, steps.get(Step.ARRIVED), lodged);
        span(Span.LODGED_TO_SETTLED, lodged, settled);
        span(Span.LODGED_TO_CHECKED, lodged, checked);
        span(Span.LAST_STEP_TO_RELEASED, later(settled, checked), released);
        span(Span.LODGED_TO_RELEASED, lodged, released);
        span(Span.ARRIVED_TO_RELEASED, steps.get(Step.ARRIVED), released);
        steps.clear();
    }

    private void span(Span span, Instant from, Instant to) {
        if (from != null && to != null) {
            long minutes = Math.max(0, Duration.between(from, to).toMinutes());
            for (String group : List.of(ALL, lane)) {
                spans.computeIfAbsent(group, key -> new EnumMap<>(Span.class))
                        .computeIfAbsent(span, key -> new ArrayList<>())
                        .add(minutes);
            }
        }
    }

    private static Instant later(Instant one, Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    private List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        new LinkedHashMap<>(spans)
                .forEach((group, bySpan) -> bySpan.forEach((span, minutes) -> groups.add(group(group, span, minutes))));
        return groups;
    }

    private static Group group(String lane, Span span, List<Long> minutes) {
        Collections.sort(minutes);
        long sum = minutes.stream().mapToLong(Long::longValue).sum();
        return new Group(
                lane,
                span,
                minutes.size(),
                BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(minutes.size()), 2, RoundingMode.HALF_UP),
                rank(minutes, 50),
                rank(minutes, 90),
                minutes.getFirst(),
                minutes.getLast());
    }

    private static long rank(List<Long> sorted, int percent) {
        return sorted.get(Math.ceilDiv(percent * sorted.size(), 100) - 1);
    }
}
