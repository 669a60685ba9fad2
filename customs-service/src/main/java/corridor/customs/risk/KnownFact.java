package corridor.customs.risk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;

/** A fact that rules may ask for. */
public record KnownFact(
        @Schema(example = "declarant.released_before") String name,

        @Schema(example = "a number") String type,

        @Schema(
                description =
                        "true if it is of one item: it is known only in the brackets after any item, sum items, …")
        boolean ofItem,

        @Schema(description = "what it is, and in which unit")
        String meaning) {

    /** All of them, those of the whole declaration first. */
    public static List<KnownFact> all() {
        return Arrays.stream(Fact.values())
                .map(fact -> new KnownFact(fact.word(), fact.type().toString(), fact.isOfItem(), fact.meaning()))
                .toList();
    }
}
