package corridor.tracking.container;

import static corridor.tracking.world.Sites.PLACES;
import static org.assertj.core.api.Assertions.assertThat;

import corridor.events.EquipmentEventCode;
import corridor.events.Evidence;
import corridor.tracking.world.Box;
import corridor.tracking.world.Sites;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Corrections and retractions come before what they amend, after it, twice, and about one another. */
class CorrectionProperties {
    private static final Box BOX = Box.any();
    private static final EquipmentEventCode[] CODES = EquipmentEventCode.values();

    /**
     * Something said.
     *
     * @param target what it amends; itself for nothing
     */
    record Word(int name, int target, boolean retracts, int code, int minute, int sender) {
        Said said() {
            Evidence evidence = new Evidence("S" + sender, Evidence.Kind.API, "event " + name, null);
            String amends = target == name ? null : "e" + target;
            if (retracts && amends != null) {
                return new Retraction(BOX.number(), new Naming("e" + name, null, "wrong"), amends, evidence);
            }
            var moved = BOX.moved(CODES[code], minute, Sites.TERMINAL, null);
            return new Fact(moved, Particulars.NONE, evidence, null, new Naming("e" + name, amends, "wrong"));
        }
    }

    @Property(tries = 800, shrinking = ShrinkingMode.BOUNDED)
    void whatever_the_order_and_the_number_of_tellings_the_same_facts_stand(
            @ForAll("words") List<Word> words, @ForAll Random random) {
        List<Said> told = words.stream().map(Word::said).toList();
        List<Said> anyhow = new ArrayList<>(told);
        told.stream().filter(said -> random.nextBoolean()).forEach(anyhow::add);
        Collections.shuffle(anyhow, random);

        History inOrder = written(told);
        History asTheyCame = written(anyhow);
        assertThat(fingerprints(asTheyCame)).isEqualTo(fingerprints(inOrder));
        assertThat(asTheyCame.told()).hasSameSizeAs(inOrder.told());
        assertThat(asTheyCame.situation(PLACES).phase())
                .isEqualTo(inOrder.situation(PLACES).phase());
    }

    @Property(tries = 300)
    void as_of_any_time_only_what_was_told_by_then_counts(@ForAll("words") List<Word> words) {
        List<Said> told = words.stream().map(Word::said).toList();
        History whole = written(told);
        for (int known = 0; known <= told.size(); known++) {
            assertThat(fingerprints(whole.asOf(Box.at(1_000 + known - 1))))
                    .isEqualTo(fingerprints(written(told.subList(0, known))));
        }
    }

    @Provide
    Arbitrary<List<Word>> words() {
        Arbitrary<Integer> few = Arbitraries.integers().between(0, 6);
        return Combinators.combine(
                        few,
                        few,
                        Arbitraries.of(true, false, false),
                        Arbitraries.integers().between(0, CODES.length - 1),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of(1, 1, 1, 2))
                .as(Word::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(9)
                .map(CorrectionProperties::oneContentForEachName);
    }

    private static List<Word> oneContentForEachName(List<Word> words) {
        Map<String, Word> byName = new HashMap<>();
        words.forEach(word -> byName.putIfAbsent(word.sender() + "/" + word.name(), word));
        return words.stream()
                .filter(word -> byName.get(word.sender() + "/" + word.name()).equals(word))
                .toList();
    }

    /** One transaction after the other, a minute apart. */
    private static History written(List<Said> told) {
        History history = History.EMPTY;
        int minute = 1_000;
        for (Said said : told) {
            Instant now = Box.at(minute++);
            Writing writing = new Writing(history, now);
            Writing.Place place = writing.place(said);
            if (place.isNewFact()) {
                writing.add(place, UUID.randomUUID());
            }
            history = writing.chapter(BOX.number()).after();
        }
        return history;
    }

    private static List<String> fingerprints(History history) {
        return history.facts().stream().map(RecordedFact::fingerprint).toList();
    }
}
