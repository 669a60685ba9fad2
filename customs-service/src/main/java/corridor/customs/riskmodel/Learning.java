package corridor.customs.riskmodel;

import corridor.customs.targeting.ExaminedCase;
import corridor.customs.targeting.Ranking;
import corridor.customs.targeting.RiskModel;
import corridor.customs.targeting.RiskTraining;
import java.time.Instant;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.ToDoubleFunction;

/**
 * Makes a model of what was found, and measures it first: the newest fifth is kept aside, and a model is trained on what was
 * known before the first of it was lodged. Then the model to be used is trained on all.
 *
 * @param history the oldest lodging first
 * @param lodged all that was lodged in the span, examined or not, the oldest first: what scores usually look like
 */
record Learning(List<Examined> history, List<Passed> lodged, long seed, DoubleConsumer progress) {
    private static final double NEWEST = 0.2;
    private static final double FOR_PARTIES = 0.25;

    /** A declaration that came by, whether or not it was looked at. */
    record Passed(Instant lodgedAt, Known known) {}

    /** The version in service, to compare with; it has seen what was known by then. */
    record Rival(String version, PortModel model, Instant learnedUntil) {}

    /** What came of it. */
    record Learned(PortModel model, Measures measures, Baseline baseline) {}

    /** @throws NothingToLearn with the reason */
    Learned learn(Rival active) {
        List<Examined> newest = history.subList((int) (history.size() * (1 - NEWEST)), history.size());
        if (newest.isEmpty()) {
            throw new NothingToLearn("nothing was examined");
        }
        Instant cut = newest.getFirst().lodgedAt();
        List<Examined> older =
                history.stream().filter(each -> each.foundAt().isBefore(cut)).toList();
        mustDiffer(older, "of what was known before " + cut + ", with which the newest fifth begins,");
        mustDiffer(newest, "of the newest fifth, on which a model is measured,");

        PortModel kept = train(older, 0, 0.45);
        List<Known> since = lodged.stream()
                .filter(each -> !each.lodgedAt().isBefore(cut))
                .map(Passed::known)
                .toList();
        double[] usual = since.stream().mapToDouble(kept::probability).sorted().toArray();
        Measures measures = measure(newest, cut, kept, new LookUp(older), active);
        progress.accept(0.5);
        PortModel all = train(history, 0.5, 0.95);
        Baseline baseline = Baseline.of(since, usual);
        progress.accept(1);
        return new Learned(all.withUsual(usual), measures, baseline);
    }

    private static void mustDiffer(List<Examined> some, String which) {
        long wrong = some.stream().filter(Examined::wrong).count();
        if (wrong == 0 || wrong == some.size()) {
            throw new NothingToLearn(
                    "%s %s were found not as declared, and %s as declared: there is nothing to tell apart"
                            .formatted(which, wrong, some.size() - wrong));
        }
    }

    private PortModel train(List<Examined> some, double from, double to) {
        List<Examined> first = some.subList(0, (int) (some.size() * (1 - FOR_PARTIES)));
        List<Examined> last = some.subList(first.size(), some.size());
        double usual = some.stream().filter(Examined::wrong).count() / (double) some.size();
        double half = (from + to) / 2;
        PartyTerms parties = PartyTerms.none(usual);
        if (goods(first).stream().map(ExaminedCase::wrong).distinct().count() == 2) {
            RiskModel before =
                    RiskTraining.train(goods(first), seed, done -> progress.accept(from + done * (half - from)));
            boolean[] wrong = new boolean[last.size()];
            for (int i = 0; i < wrong.length; i++) {
                wrong[i] = last.get(i).wrong();
            }
            parties = PartyTerms.fit(
                    last.stream()
                            .mapToDouble(each -> PortModel.ofGoods(before, each.known()))
                            .toArray(),
                    last.stream().map(Examined::known).toList(),
                    wrong,
                    usual);
        }
        RiskModel goods = RiskTraining.train(goods(some), seed, done -> progress.accept(half + done * (to - half)));
        return new PortModel(goods, parties, new double[0]);
    }

    private static List<ExaminedCase> goods(List<Examined> some) {
        return some.stream().flatMap(Examined::goods).toList();
    }

    private Measures measure(List<Examined> newest, Instant cut, PortModel kept, LookUp lookUp, Rival active) {
        return new Measures(
                cut,
                newest.size(),
                (int) newest.stream().filter(Examined::wrong).count(),
                (int) newest.stream().filter(Examined::atRandom).count(),
                Figures.of(scored(newest, kept::probability), seed),
                Figures.of(scored(newest, lookUp::score), seed),
                active == null ? null : compare(newest, kept, active));
    }

    private Measures.Comparison compare(List<Examined> newest, PortModel kept, Rival active) {
        List<Examined> unseen = newest.stream()
                .filter(each -> !each.foundAt().isBefore(active.learnedUntil()))
                .toList();
        long wrong = unseen.stream().filter(Examined::wrong).count();
        if (wrong == 0 || wrong == unseen.size()) {
            return Measures.Comparison.impossible(
                    active.version(),
                    unseen.size(),
                    "Of what %s has not seen, %d were found not as declared, of %d."
                            .formatted(active.version(), wrong, unseen.size()));
        }
        List<Ranking.Scored> ours = scored(unseen, kept::probability);
        List<Ranking.Scored> theirs = scored(unseen, active.model()::probability);
        return new Measures.Comparison(
                active.version(),
                unseen.size(),
                Figures.of(ours, seed),
                Figures.of(theirs, seed),
                Figures.difference(ours, theirs, seed),
                null);
    }

    private static List<Ranking.Scored> scored(List<Examined> some, ToDoubleFunction<Known> score) {
        return some.stream()
                .map(each -> new Ranking.Scored(score.applyAsDouble(each.known()), each.wrong()))
                .toList();
    }
}
