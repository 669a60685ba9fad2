package corridor.tracking.container;

import corridor.port.ContainerNumber;
import corridor.service.time.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What one transaction writes about one box: which of what was said is new, and in what way. */
final class Writing {
    private final History before;
    private final Instant now;
    private final List<RecordedFact> added = new ArrayList<>();
    private final List<Telling> tellings = new ArrayList<>();
    private final Map<String, Place> intended = new HashMap<>();
    private final List<Place> repeated = new ArrayList<>();
    private History after;

    Writing(History before, Instant now) {
        this.before = before;
        this.now = now;
    }

    /** Where something said goes. The id of a new fact is known only later, when its event has been appended. */
    final class Place {
        private final Said said;
        private final String fingerprint;
        private Logbook.Outcome outcome;
        private RecordedFact recorded;
        private boolean newFact;

        Place(Said said) {
            this.said = said;
            this.fingerprint = said instanceof Fact fact ? fact.fingerprint() : null;
        }

        boolean isNewFact() {
            return newFact;
        }

        Writing writing() {
            return Writing.this;
        }

        Logbook.Entry entry() {
            if (recorded == null && intended.get(fingerprint) != null && outcome == Logbook.Outcome.KNOWN) {
                recorded = intended.get(fingerprint).recorded;
            }
            return new Logbook.Entry(recorded, outcome, outcome != Logbook.Outcome.NAME_TAKEN && waits());
        }

        private boolean waits() {
            String target = said instanceof Retraction retraction
                    ? retraction.retracts()
                    : said.naming() == null ? null : said.naming().corrects();
            return target != null
                    && after().tellings().stream()
                            .noneMatch(
                                    telling -> telling.isMeantBy(said.evidence().source(), target));
        }
    }

    Place place(Said said) {
        Place place = new Place(said);
        Telling intendedTelling = tellingOf(place, new UUID(0, 0));
        Optional<Telling> sameName = named(said);
        if (sameName.isPresent()) {
            place.outcome =
                    sameName.get().isSameAs(intendedTelling) ? Logbook.Outcome.KNOWN : Logbook.Outcome.NAME_TAKEN;
            place.recorded = place.outcome == Logbook.Outcome.KNOWN && place.fingerprint != null
                    ? before.find(place.fingerprint).orElse(null)
                    : null;
            return place;
        }
        if (said instanceof Retraction retraction) {
            tellings.add(Telling.of(retraction, Ids.next(), now));
            place.outcome = Logbook.Outcome.NEW;
            return place;
        }
        Optional<RecordedFact> known = before.find(place.fingerprint);
        if (known.isPresent()) {
            place.recorded = known.get();
            place.outcome = Logbook.Outcome.KNOWN;
            tellAgain(known.get(), (Fact) said);
        } else if (intended.containsKey(place.fingerprint)) {
            place.outcome = Logbook.Outcome.KNOWN;
            repeated.add(place);
        } else {
            intended.put(place.fingerprint, place);
            place.outcome = Logbook.Outcome.NEW;
            place.newFact = true;
        }
        return place;
    }

    /** The fact of a place is in the books now, under this id. */
    void add(Place place, UUID id) {
        place.recorded = new RecordedFact(id, now, (Fact) place.said, place.fingerprint);
        added.add(place.recorded);
        repeated.removeIf(again -> {
            boolean same = again.fingerprint.equals(place.fingerprint);
            if (same) {
                tellAgain(place.recorded, (Fact) again.said);
            }
            return same;
        });
    }

    /** A name that is used twice in one transaction counts as used, too. */
    private Optional<Telling> named(Said said) {
        if (said.naming() == null) {
            return Optional.empty();
        }
        List<Telling> all = new ArrayList<>(before.tellings());
        all.addAll(tellings);
        intended.values().forEach(place -> all.add(tellingOf(place, new UUID(0, 0))));
        repeated.forEach(place -> all.add(tellingOf(place, new UUID(0, 0))));
        return all.stream()
                .filter(telling -> telling.source().equals(said.evidence().source())
                        && said.naming().eventId().equals(telling.name()))
                .findFirst();
    }

    private Telling tellingOf(Place place, UUID id) {
        return place.said instanceof Retraction retraction
                ? Telling.of(retraction, id, now)
                : new Telling(id, place.fingerprint, place.said.evidence(), place.said.naming(), null, now);
    }

    private void tellAgain(RecordedFact recorded, Fact fact) {
        Telling again = Telling.again(recorded, fact, now);
        List<Telling> all = new ArrayList<>(before.tellings());
        added.forEach(each -> all.add(Telling.of(each)));
        all.addAll(tellings);
        if (all.stream().noneMatch(telling -> telling.isSameAs(again))) {
            tellings.add(again);
        }
    }

    boolean hasNews() {
        return !added.isEmpty() || !tellings.isEmpty();
    }

    List<RecordedFact> added() {
        return added;
    }

    List<Telling> tellings() {
        return tellings;
    }

    Chapter chapter(ContainerNumber number) {
        return new Chapter(
                number,
                before,
                after(),
                added.stream().sorted(RecordedFact.IN_EVENT_TIME).toList());
    }

    /** Asked for when all is added. */
    private History after() {
        if (after == null) {
            after = hasNews() ? before.with(added, tellings) : before;
        }
        return after;
    }
}
