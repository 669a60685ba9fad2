package corridor.local.day;

import corridor.local.door.Answer;
import corridor.local.door.Visitor;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/** Work the queue from its oldest end: check what is to be checked, release what lacks nothing more. */
final class Officers {
    private final Visitor officer;
    private final String run;
    private final Set<String> checked = ConcurrentHashMap.newKeySet();
    private final AtomicInteger checks = new AtomicInteger();
    private final AtomicInteger releases = new AtomicInteger();

    Officers(Visitor officer, String run) {
        this.officer = officer;
        this.run = run;
    }

    /** Goes once through all that waits; returns how much was done. */
    int goThroughTheQueue(RandomGenerator chance) {
        int done = 0;
        String cursor = "";
        do {
            JsonNode page = officer.get("/customs/v1/queue?limit=200" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .must("reading the queue", 200)
                    .body();
            for (JsonNode waiting : page.path("items")) {
                done += workOn(waiting, chance) ? 1 : 0;
            }
            cursor = page.path("nextCursor").asString("");
        } while (!cursor.isEmpty());
        return done;
    }

    private boolean workOn(JsonNode waiting, RandomGenerator chance) {
        String id = waiting.path("declarationId").asString();
        String path = "/customs/v1/declarations/" + id;
        if (waiting.path("task").asString("").equals("RELEASE")) {
            Answer answer = officer.post(path + "/release", Map.of(), "day-" + run + "-release-" + id);
            if (answer.is(200)) {
                releases.incrementAndGet();
            }
            return answer.is(200);
        }
        if (!checked.add(id)) {
            return false;
        }
        if (chance.nextInt(12) == 0) {
            check(path, id, "DISCREPANT", "One pallet more than the invoice says");
        }
        check(path, id, "CONFORMING", "As declared");
        return true;
    }

    private void check(String path, String id, String outcome, String findings) {
        Answer answer = officer.post(
                path + "/checks",
                Map.of("outcome", outcome, "findings", findings),
                "day-" + run + "-check-" + outcome + "-" + id);
        if (!answer.is(409)) { // it was withdrawn meanwhile
            answer.must("checking", 201);
            checks.incrementAndGet();
        }
    }

    int checks() {
        return checks.get();
    }

    int releases() {
        return releases.get();
    }
}
