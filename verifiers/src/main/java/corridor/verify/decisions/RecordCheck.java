package corridor.verify.decisions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Reads an exported record from its first line to its last and finds what is not as it was sealed. It goes on after a
 * fault, so that each is told where it is. What a forger has sealed anew down to the end is found by heads that others
 * hold, and lies between the last of them that is right and the first that is wrong.
 */
public final class RecordCheck {
    private static final String[] TEXTS = {"id", "declaration_id", "container_number", "what", "made_by"};
    private static final String[] MORE_TEXTS = {"inputs", "outcome", "reasons", "rule_set_version", "tariff_version"};

    private final TreeMap<Long, String> held = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private long lines;
    private long sealed;
    private long waiting;
    private long first;
    private long number;
    private String hash = "0".repeat(64);
    private long agreed;
    private boolean ended;

    public RecordCheck(Collection<HeldHead> heads) {
        heads.forEach(head -> {
            String before = held.put(head.number(), head.hash());
            if (before != null && !before.equals(head.hash())) {
                findings.add(new Finding(head.number(), "two different heads were published under this number"));
            }
        });
    }

    /** Takes the next line. */
    public void line(JsonNode line) {
        if (ended) {
            findings.add(new Finding(0, "there are lines after the end"));
        } else if (line.has("end")) {
            end(line.path("end"));
        } else if (line.has("number")) {
            lines++;
            sealed(line);
        } else {
            lines++;
            unsealed(line);
        }
    }

    /** To be asked after the last line. */
    public List<Finding> findings() {
        List<Finding> all = new ArrayList<>(findings);
        if (!ended) {
            all.add(new Finding(0, "the file breaks off after line " + lines + "; fetch it again"));
        }
        for (Map.Entry<Long, String> beyond : held.tailMap(number, false).entrySet()) {
            all.add(new Finding(
                    beyond.getKey(),
                    "was sealed when its head was published, and the record ends at " + number
                            + ": its tail was cut off"));
        }
        return all;
    }

    private void sealed(JsonNode line) {
        long at = line.path("number").asLong(0);
        String previous = line.path("previousHash").asString("");
        if (first == 0) {
            first = at;
            if (at > 1) { // an export that begins later is chained to a seal that it does not show
                number = at - 1;
                hash = previous;
            }
        }
        if (at > number + 1) {
            long missing = at - number - 1;
            findings.add(new Finding(
                    number + 1, missing == 1 ? "is missing" : "is missing, and with it all up to " + (at - 1)));
        } else if (at <= number) {
            findings.add(new Finding(at, "comes twice or out of its order"));
        } else if (!previous.equals(hash)) {
            findings.add(new Finding(at, "does not follow decision " + number + ": one of the two was sealed anew"));
        }
        check(at, line, previous);
        number = at;
        hash = line.path("hash").asString("");
        sealed++;
        compareWithHeld();
    }

    private void check(long at, JsonNode line, String previous) {
        String content = line.path("contentHash").asString("");
        String id = line.path("decisionId").asString("");
        if (!line.has("decision")) {
            findings.add(new Finding(at, "was taken away (its id was " + id + ")"));
        } else {
            JsonNode decision = line.path("decision");
            if (!id.equals(text(decision, "id"))) {
                findings.add(new Finding(at, "was put in place of decision " + id));
            }
            if (!content.equals(contentHash(decision))) {
                findings.add(new Finding(at, named(decision) + " was changed after it was sealed"));
            }
        }
        String expected = SealedText.sha256(String.join("\n", Long.toString(at), id, content, previous, ""));
        if (!expected.equals(line.path("hash").asString(""))) {
            findings.add(new Finding(at, "its seal was forged: the hash is not that of what it seals"));
        }
    }

    private void compareWithHeld() {
        String kept = held.get(number);
        if (kept == null) {
            return;
        }
        if (kept.equals(hash)) {
            agreed = number;
        } else if (findings.stream().noneMatch(each -> each.number() > agreed && each.number() <= number)) {
            findings.add(new Finding(
                    agreed + 1,
                    "or one after it, up to " + number + ", was changed and all that follows sealed anew: the head"
                            + " that was published under " + number + " is another"));
        }
    }

    private void unsealed(JsonNode line) {
        if (line.path("waiting").asBoolean(false)) {
            waiting++;
        } else {
            findings.add(new Finding(0, named(line.path("decision")) + " was put in without a seal, or lost its own"));
        }
    }

    private void end(JsonNode end) {
        ended = true;
        if (end.path("lines").asLong(-1) != lines) {
            findings.add(
                    new Finding(0, "the file should have " + end.path("lines").asLong(-1) + " lines and has " + lines));
        }
        if (sealed == 0) { // nothing was sealed after the number that the export begins with
            number = end.path("number").asLong(0);
            hash = end.path("hash").asString("");
        } else if (end.path("number").asLong(-1) != number) {
            findings.add(new Finding(
                    number,
                    "is the last, and customs says that " + end.path("number").asLong(-1) + " is"));
        }
    }

    private static String contentHash(JsonNode decision) {
        SealedText text = new SealedText();
        for (String name : TEXTS) {
            text.part(text(decision, name));
        }
        text.part(Long.toString(decision.path("made_at_micros").asLong(0)));
        for (String name : MORE_TEXTS) {
            text.part(text(decision, name));
        }
        return text.sha256();
    }

    private static String text(JsonNode decision, String name) {
        return decision.hasNonNull(name) ? decision.path(name).asString() : null;
    }

    private static String named(JsonNode decision) {
        return Optional.ofNullable(text(decision, "what")).orElse("something") + " of "
                + Optional.ofNullable(text(decision, "made_at")).orElse("?") + " by " + text(decision, "made_by")
                + (decision.hasNonNull("declaration_id")
                        ? " about declaration " + text(decision, "declaration_id")
                        : "")
                + " (id " + text(decision, "id") + ")";
    }

    public long sealedDecisions() {
        return sealed;
    }

    public long waitingDecisions() {
        return waiting;
    }

    public long firstNumber() {
        return first;
    }

    public long lastNumber() {
        return number;
    }

    public String lastHash() {
        return hash;
    }

    /** How many held heads were found in the record as they were published. */
    public long headsHeld() {
        return held.size();
    }
}
