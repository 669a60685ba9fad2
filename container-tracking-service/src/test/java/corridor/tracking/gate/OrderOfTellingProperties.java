package corridor.tracking.gate;

import static corridor.tracking.world.Sites.PLACES;
import static org.assertj.core.api.Assertions.assertThat;

import corridor.events.GoodsExamined;
import corridor.events.Lane;
import corridor.events.PortJson;
import corridor.tracking.container.ContainerState;
import corridor.tracking.container.Fact;
import corridor.tracking.container.History;
import corridor.tracking.container.Particulars;
import corridor.tracking.container.RecordedFact;
import corridor.tracking.container.What;
import corridor.tracking.world.Books;
import corridor.tracking.world.Box;
import corridor.tracking.world.Sites;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Facts come late, twice and in any order. What follows from them must not depend on that. */
class OrderOfTellingProperties {
    private static final int NOW = 100;
    private static final Box BOX = Box.any();
    private static final GateRules RULES = new GateRules(PLACES);

    @Property(tries = 500, shrinking = ShrinkingMode.BOUNDED)
    void the_same_facts_in_any_order_and_number_make_the_same_box_and_the_same_decision(
            @ForAll("facts") List<Fact> facts, @ForAll Random random) {
        History inOrder = History.of(Books.recorded(facts));
        History asTheyCame = oneByOne(Books.recorded(shuffledWithDuplicates(facts, random)));

        assertThat(values(asTheyCame)).isEqualTo(values(inOrder));
        assertThat(reasons(asTheyCame)).isEqualTo(reasons(inOrder));
        assertThat(journeys(asTheyCame)).isEqualTo(journeys(inOrder));
        assertThat(couldHaveLeft(asTheyCame)).isEqualTo(couldHaveLeft(inOrder));
    }

    @Property(tries = 500)
    void no_box_is_let_out_on_hold_or_without_a_release_of_its_own(@ForAll("facts") List<Fact> facts) {
        History history = History.of(Books.recorded(facts));
        if (reasons(history).isEmpty()) {
            ContainerState state = ContainerState.derive(history, PLACES);
            assertThat(state.customs().holds()).isEmpty();
            assertThat(state.customs().dues()).isEmpty();
            assertThat(state.customs()
                            .releasesAfter(history.lastDeparture(PLACES)
                                    .map(RecordedFact::occurredAt)
                                    .orElse(null)))
                    .isNotEmpty();
            assertThat(history.situation(PLACES).isInOurPort(PLACES)).isTrue();
        }
    }

    @Property(tries = 500)
    void every_fact_is_of_one_journey(@ForAll("facts") List<Fact> facts) {
        History history = History.of(Books.recorded(facts));
        assertThat(journeys(history).stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        history.facts().stream().map(RecordedFact::fingerprint).toList());
    }

    @Provide
    Arbitrary<List<Fact>> facts() {
        Arbitrary<Integer> minutes = Arbitraries.integers().between(1, 12); // few, so that many fall together
        Arbitrary<UUID> ids = Arbitraries.of(new UUID(7, 1), new UUID(7, 2));
        Arbitrary<What> kinds = Arbitraries.of(What.class).filter(what -> what != What.GATE_REFUSED);
        Arbitrary<Boolean> away = Arbitraries.of(true, false, false);
        return Combinators.combine(kinds, minutes, ids, away)
                .as(OrderOfTellingProperties::fact)
                .list()
                .ofMinSize(1)
                .ofMaxSize(14);
    }

    private static Fact fact(What what, int minute, UUID id, boolean away) {
        return switch (what) {
            case DECLARED -> BOX.declared(minute, id, away ? "MAKRAN" : "INDUS", away ? "dhabeji" : "rashakai");
            case LANE_ASSIGNED -> BOX.laned(minute, id, Lane.RED);
            case EXAMINED -> BOX.examined(minute, id, GoodsExamined.Outcome.CONFORMING);
            case HELD -> BOX.held(minute, id);
            case HOLD_LIFTED -> BOX.lifted(minute, id);
            case RELEASED -> BOX.released(minute, id);
            case RELEASE_REVOKED -> BOX.revoked(minute, id);
            case DUTY_DUE -> BOX.due(minute, id);
            case DUTY_SETTLED -> BOX.settled(minute, id);
            case WEIGHED -> BOX.weighed(minute);
            case DISC -> BOX.discharged(minute);
            case GTIN -> BOX.gatedIn(minute, away ? Sites.RASHAKAI : Sites.TERMINAL);
            case STACKED -> BOX.stacked(minute, "P1", minute, 1, 1);
            case LOAD -> BOX.loaded(minute, away ? Sites.GENOA : Sites.TERMINAL, Particulars.NONE);
            case GTOT -> BOX.gatedOut(minute, away ? Sites.RASHAKAI : Sites.TERMINAL);
            case GATE_REFUSED -> throw new IllegalArgumentException("a refusal has a decision of its own");
        };
    }

    private static List<Fact> shuffledWithDuplicates(List<Fact> facts, Random random) {
        List<Fact> told = new ArrayList<>(facts);
        facts.stream().filter(fact -> random.nextBoolean()).forEach(told::add);
        Collections.shuffle(told, random);
        return told;
    }

    private static History oneByOne(List<RecordedFact> told) {
        History history = History.EMPTY;
        for (RecordedFact recorded : told) {
            history = history.with(List.of(recorded));
        }
        return history;
    }

    private static List<Reason> reasons(History history) {
        return RULES.reasonsAgainst(BOX.number(), Optional.of(history), Box.at(NOW), Box.at(NOW));
    }

    private static List<List<String>> journeys(History history) {
        return history.journeys(PLACES).stream()
                .map(journey ->
                        journey.facts().stream().map(RecordedFact::fingerprint).toList())
                .toList();
    }

    private static List<Boolean> couldHaveLeft(History history) {
        return history.facts().stream()
                .map(recorded -> RULES.couldLeave(history.before(recorded)))
                .toList();
    }

    /** The state without when we learned of it, which does depend on the order. */
    private static JsonNode values(History history) {
        JsonNode state = PortJson.mapper().valueToTree(ContainerState.derive(history, PLACES));
        state.findParents("recordedAt").forEach(node -> ((ObjectNode) node).remove("recordedAt"));
        return state;
    }
}
