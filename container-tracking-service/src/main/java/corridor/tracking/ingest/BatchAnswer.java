package corridor.tracking.ingest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What became of an array of events. */
record BatchAnswer(
        @Schema(description = "how many are on record now, and were not before")
        long recorded,

        @Schema(description = "how many were on record before")
        long known,

        @Schema(description = "how many were refused; nothing is known of them")
        long refused,

        @Schema(description = "each event in its place, or only the refused ones if that was preferred")
        List<EventAnswer> events) {

    static BatchAnswer of(List<EventAnswer> answers, boolean onlyRefused) {
        return new BatchAnswer(
                count(answers, EventAnswer.Outcome.RECORDED),
                count(answers, EventAnswer.Outcome.KNOWN),
                count(answers, EventAnswer.Outcome.REFUSED),
                onlyRefused
                        ? answers.stream()
                                .filter(answer -> answer.outcome() == EventAnswer.Outcome.REFUSED)
                                .toList()
                        : answers);
    }

    private static long count(List<EventAnswer> answers, EventAnswer.Outcome outcome) {
        return answers.stream().filter(answer -> answer.outcome() == outcome).count();
    }
}
