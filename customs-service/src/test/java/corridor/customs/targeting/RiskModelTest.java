package corridor.customs.targeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RiskModelTest {
    private static List<ExaminedCase> history;
    private static RiskModel model;

    @BeforeAll
    static void learn() {
        history = goods(4_000, 1);
        model = RiskTraining.train(history, 1, far -> {});
    }

    @Test
    void goods_never_seen_before_are_told_apart_by_what_is_alike() {
        Ranking ranking = Ranking.of(goods(2_000, 2).stream()
                .map(each -> new Ranking.Scored(model.score(each.good()).probability(), each.wrong()))
                .toList());
        Ranking best = Ranking.of(goods(2_000, 2).stream()
                .map(each -> new Ranking.Scored(oddsOf(each.good()), each.wrong()))
                .toList());
        assertThat(ranking.auc()).isBetween(best.auc() - 0.03, best.auc() + 0.01);
        assertThat(ranking.precisionAt10()).isGreaterThan(2.0 * ranking.wrong() / ranking.cases());
    }

    @Test
    void the_very_same_goods_are_remembered_where_they_are_found_alike_each_time() {
        Case once = good("850440", "US", "US", 123.4, 987654);
        double unknown = model.score(once).probability();
        List<ExaminedCase> each = new ArrayList<>(history);
        each.add(new ExaminedCase(once, true));
        assertThat(RiskTraining.train(each, 1, far -> {}).score(once).probability())
                .as("goods of one code and mass differ here")
                .isBetween(unknown, 0.6);
        List<ExaminedCase> twice = new ArrayList<>(each);
        twice.addAll(each);
        assertThat(RiskTraining.train(twice, 1, far -> {}).score(once).probability())
                .isGreaterThan(0.8);
    }

    @Test
    void who_and_how_count_where_history_shows_that_they_differ_and_only_there() {
        List<ExaminedCase> bySeller = bySeller(4_000, 3);
        RiskModel informed = RiskTraining.train(bySeller, 1, far -> {});
        List<ExaminedCase> later = bySeller(2_000, 4);
        Ranking ranking = Ranking.of(later.stream()
                .map(each -> new Ranking.Scored(informed.score(each.good()).probability(), each.wrong()))
                .toList());
        Ranking best = Ranking.of(later.stream()
                .map(each -> new Ranking.Scored(oddsOfSeller(each.good()), each.wrong()))
                .toList());
        assertThat(ranking.auc()).isBetween(best.auc() - 0.03, best.auc() + 0.01);
        assertThat(reasons(informed, later)).contains("this seller").doesNotContain("this office");
        assertThat(reasons(model, history)).doesNotContain("this importer", "this seller", "this office");
    }

    private static List<String> reasons(RiskModel model, List<ExaminedCase> goods) {
        return goods.stream()
                .flatMap(each -> model.score(each.good()).parts().stream())
                .map(Score.Part::what)
                .distinct()
                .toList();
    }

    @Test
    void a_score_is_the_sum_of_its_reasons() {
        for (ExaminedCase each : history.subList(0, 200)) {
            Score score = model.score(each.good());
            double odds = score.base()
                    + score.parts().stream().mapToDouble(Score.Part::logOdds).sum();
            assertThat(1 / (1 + Math.exp(-odds))).isEqualTo(score.probability(), within(1e-9));
            assertThat(model.probability(each.good())).isEqualTo(score.probability());
        }
    }

    @Test
    void the_same_history_and_seed_give_the_same_bytes_and_the_bytes_the_same_scores() {
        byte[] bytes = model.bytes();
        assertThat(RiskTraining.train(history, 1, far -> {}).bytes()).isEqualTo(bytes);
        RiskModel read = RiskModel.of(bytes);
        assertThat(history.subList(0, 200))
                .allSatisfy(each -> assertThat(read.score(each.good())).isEqualTo(model.score(each.good())));
    }

    @Test
    void goods_of_an_unknown_kind_get_a_score_all_the_same() {
        assertThat(model.score(new Case("990000", "", "", "", 0, 0, 0, "", "")).probability())
                .isBetween(0.01, 0.6);
    }

    @Test
    void a_training_can_be_ended_and_needs_both_outcomes() {
        assertThatThrownBy(() -> RiskTraining.train(history, 1, far -> {
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
        List<ExaminedCase> allRight =
                history.stream().filter(each -> !each.wrong()).toList();
        assertThatThrownBy(() -> RiskTraining.train(allRight, 1, far -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("all found alike");
    }

    @Test
    void a_ranking_counts_pairs_and_shares_ties() {
        Ranking ranking = Ranking.of(List.of(
                new Ranking.Scored(0.9, true),
                new Ranking.Scored(0.5, false),
                new Ranking.Scored(0.5, true),
                new Ranking.Scored(0.1, false)));
        assertThat(ranking.auc()).isEqualTo(0.875);
        assertThat(ranking.precisionAt10()).isEqualTo(1.0);
    }

    /** Goods of which some kinds, sent by a third country, light, are wrong far more often. */
    private static List<ExaminedCase> goods(int size, long seed) {
        Random random = new Random(seed);
        List<ExaminedCase> goods = new ArrayList<>();
        String[] codes = {"850440", "851762", "610910", "392690", "720449", "940350", "870899", "330499"};
        String[] origins = {"CN", "JP", "US", "DE"};
        for (int i = 0; i < size; i++) {
            int code = random.nextInt(codes.length);
            String origin = origins[random.nextInt(origins.length)];
            String departure = random.nextInt(4) == 0 ? "AE" : origin;
            double mass = Math.rint(Math.exp(random.nextGaussian() * 2 + 5) * 10) / 10;
            Case good = good(codes[code], origin, departure, mass, mass * (code + 1) * 100);
            goods.add(new ExaminedCase(good, random.nextDouble() < 1 / (1 + Math.exp(-oddsOf(good)))));
        }
        return goods;
    }

    /** How wrong goods truly are here: nobody can rank them better than by this. */
    private static double oddsOf(Case good) {
        boolean careful = List.of("850440", "610910", "720449", "870899").contains(good.hsCode());
        return (careful ? -3.0 : -1.5) + (good.departure().equals("AE") ? 2 : 0) + (good.netMassKg() < 100 ? 1 : 0);
    }

    /** Goods all of one kind, sold by forty sellers of which every fourth cannot be trusted, and lodged anywhere. */
    private static List<ExaminedCase> bySeller(int size, long seed) {
        Random random = new Random(seed);
        List<ExaminedCase> goods = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            double mass = Math.rint(Math.exp(random.nextGaussian() * 2 + 5) * 10) / 10;
            Circumstances how = new Circumstances(
                    "office " + random.nextInt(6), "", "", "", "", "", "seller " + random.nextInt(40), "", "");
            Case good = new Case("850440", "CN", "CN", "A", 8, mass, mass * 100, "INDUS", "KHYBER", how);
            goods.add(new ExaminedCase(good, random.nextDouble() < 1 / (1 + Math.exp(-oddsOfSeller(good)))));
        }
        return goods;
    }

    private static double oddsOfSeller(Case good) {
        String seller = good.circumstances().seller();
        return Integer.parseInt(seller.substring("seller ".length())) % 4 == 0 ? 0 : -2.5;
    }

    private static Case good(String code, String origin, String departure, double mass, double price) {
        return new Case(code, origin, departure, "A", 8, mass, price, "INDUS", "KHYBER");
    }
}
