package corridor.tracking.ingest;

import corridor.events.EquipmentMoved;
import corridor.events.EventClassifier;
import corridor.events.Evidence;
import corridor.service.problem.UnreadableJson;
import corridor.service.problem.Violation;
import corridor.tracking.container.Fact;
import corridor.tracking.container.Naming;
import corridor.tracking.container.Particulars;
import corridor.tracking.container.Retraction;
import corridor.tracking.container.Said;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one event of a request says, or everything that is wrong with it. An event is examined by itself: one that is
 * refused keeps no other out.
 *
 * @param said null if it is refused
 * @param eventId as sent; null if not legible
 */
record Examination(String eventId, Said said, List<Violation> violations) {
    private static final BigDecimal MOST_KG = BigDecimal.valueOf(200_000);
    private static final Pattern NAME = Pattern.compile("[\\x21-\\x7e]{1,100}");
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern SIZE_TYPE = Pattern.compile("[A-Z0-9]{4}");
    private static final Pattern SEAL = Pattern.compile("[\\x20-\\x7e]{1,35}");

    /**
     * Examines one event.
     *
     * @param source the sender's party code
     * @param latest how late something actual may have happened
     */
    static Examination of(JsonNode json, JsonMapper mapper, String source, Instant latest) {
        String eventId = json.isObject() ? json.path("eventId").asStringOpt().orElse(null) : null;
        if (!json.isObject()) {
            return refused(eventId, new Violation("", "an event is a JSON object", "send one"));
        }
        ToldEvent told;
        try {
            told = mapper.treeToValue(json, ToldEvent.class);
        } catch (JacksonException unreadable) {
            return refused(eventId, UnreadableJson.explain(unreadable));
        }
        List<Violation> violations = new Rules(told, latest).broken();
        return violations.isEmpty()
                ? new Examination(eventId, said(told, source), List.of())
                : new Examination(eventId, null, violations);
    }

    private static Examination refused(String eventId, Violation violation) {
        return new Examination(eventId, null, List.of(violation));
    }

    private static Said said(ToldEvent told, String source) {
        Evidence evidence = new Evidence(
                source,
                Evidence.Kind.API,
                told.document() == null ? "event " + told.eventId() : told.document(),
                told.documentSha256());
        Naming naming = new Naming(told.eventId(), told.corrects(), told.reason());
        if (told.retracts() != null) {
            return new Retraction(told.containerNumber(), naming, told.retracts(), evidence);
        }
        EquipmentMoved moved = new EquipmentMoved(
                told.containerNumber(),
                told.code(),
                told.classifier(),
                told.occurredAt().truncatedTo(ChronoUnit.MICROS),
                told.facility(),
                told.transport(),
                told.isoSizeType(),
                told.empty(),
                told.grossMassKg(),
                told.seals(),
                evidence);
        return Fact.of(
                        moved,
                        new Particulars(
                                told.carrier(),
                                told.booking(),
                                told.stowage(),
                                told.portOfLoading(),
                                told.portOfDischarge()))
                .as(naming);
    }

    /** What an event must be, each rule with what to do about it. */
    private static final class Rules {
        private final ToldEvent told;
        private final Instant latest;
        private final List<Violation> broken = new ArrayList<>();

        Rules(ToldEvent told, Instant latest) {
            this.told = told;
            this.latest = latest;
        }

        List<Violation> broken() {
            must(
                    told.eventId() != null && NAME.matcher(told.eventId()).matches(),
                    "eventId",
                    "each event carries its sender's own name for it, of 1 to 100 visible characters",
                    "send your own id, and the same one when you send the event again");
            must(
                    told.containerNumber() != null,
                    "containerNumber",
                    "an event is about one box",
                    "send its ISO 6346 number");
            if (told.retracts() == null) {
                ofAFact();
            } else {
                ofARetraction();
            }
            ofAnAmendment();
            lengths();
            return broken;
        }

        private void ofAFact() {
            must(told.code() != null, "code", "an event says what happened", "send DISC, LOAD, GTIN or GTOT");
            must(told.classifier() != null, "classifier", "an event says how sure it is", "send PLN, EST or ACT");
            must(told.occurredAt() != null, "occurredAt", "an event has its time", "send when it happened, in UTC");
            must(told.facility() != null, "facility", "an event has its place", "send its UN/LOCODE, and its code");
            must(
                    told.classifier() != EventClassifier.ACT
                            || told.occurredAt() == null
                            || !told.occurredAt().isAfter(latest),
                    "occurredAt",
                    "only what has happened can be told as actual",
                    "send it as EST or PLN, or the time at which it happened");
            must(
                    told.grossMassKg() == null
                            || (told.grossMassKg().signum() > 0
                                    && told.grossMassKg().compareTo(MOST_KG) <= 0
                                    && told.grossMassKg().scale() <= 3),
                    "grossMassKg",
                    "a gross mass is more than 0 and at most 200000 kg, in grams at the finest",
                    "send kilograms");
        }

        private void ofARetraction() {
            boolean tellsMore = Stream.of(
                            told.code(),
                            told.classifier(),
                            told.occurredAt(),
                            told.facility(),
                            told.transport(),
                            told.isoSizeType(),
                            told.empty(),
                            told.grossMassKg(),
                            told.seals(),
                            told.carrier(),
                            told.booking(),
                            told.stowage(),
                            told.portOfLoading(),
                            told.portOfDischarge(),
                            told.corrects())
                    .anyMatch(Objects::nonNull);
            must(
                    !tellsMore,
                    "retracts",
                    "a retraction tells nothing in the place of what it takes back",
                    "send corrects instead, or leave the other fields out");
        }

        private void ofAnAmendment() {
            String target = told.retracts() == null ? told.corrects() : told.retracts();
            String field = told.retracts() == null ? "corrects" : "retracts";
            must(
                    target == null || NAME.matcher(target).matches(),
                    field,
                    "what is amended goes by its eventId",
                    "send the eventId that it was told with");
            must(
                    target == null || !target.equals(told.eventId()),
                    field,
                    "nothing amends itself",
                    "give the correction an eventId of its own");
            must(
                    (target == null) == (told.reason() == null || told.reason().isBlank()),
                    "reason",
                    "a correction or retraction says why, and nothing else does",
                    "send in a few words what was wrong");
        }

        private void lengths() {
            upTo(500, told.reason(), "reason");
            upTo(200, told.document(), "document");
            upTo(35, told.carrier(), "carrier");
            upTo(35, told.booking(), "booking");
            upTo(35, told.stowage(), "stowage");
            must(
                    told.documentSha256() == null
                            || SHA_256.matcher(told.documentSha256()).matches(),
                    "documentSha256",
                    "a SHA-256 has 64 digits of lower-case hex",
                    "leave it out if there is no document");
            must(
                    told.isoSizeType() == null
                            || SIZE_TYPE.matcher(told.isoSizeType()).matches(),
                    "isoSizeType",
                    "an ISO 6346 size-type code has four characters",
                    "send it as in 22G1");
            must(
                    told.seals() == null
                            || (told.seals().size() <= 20
                                    && told.seals().stream()
                                            .allMatch(seal -> seal != null
                                                    && SEAL.matcher(seal).matches())),
                    "seals",
                    "a box has up to 20 seals, each of 1 to 35 characters",
                    "send their numbers");
        }

        private void upTo(int most, String text, String field) {
            must(
                    text == null || (!text.isBlank() && text.length() <= most),
                    field,
                    "at most " + most + " characters, and not blank",
                    "shorten it, or leave it out");
        }

        private void must(boolean holds, String field, String rule, String remedy) {
            if (!holds) {
                broken.add(new Violation(field, rule, remedy));
            }
        }
    }
}
