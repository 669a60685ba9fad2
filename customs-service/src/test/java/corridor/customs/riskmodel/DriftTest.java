package corridor.customs.riskmodel;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.customs.targeting.Case;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DriftTest {
    private final Random random = new Random(3);

    @Test
    void more_of_the_same_does_not_move_and_another_trade_does() {
        List<Known> then = some(3000, 4);
        Baseline baseline = Baseline.of(then, scores(3000, 0.1));
        var same = baseline.stability(some(1000, 4), boxed(scores(1000, 0.1)));
        assertThat(same.values()).as(same.toString()).allMatch(index -> index < 0.1);
        var other = baseline.stability(some(1000, 1), boxed(scores(1000, 0.5)));
        assertThat(other.get("origin")).isGreaterThan(0.25);
        assertThat(other.get("score")).isGreaterThan(0.25);
        assertThat(other.get("mass")).isLessThan(0.1);
    }

    @Test
    void a_notice_is_given_past_the_threshold_and_where_the_random_share_found_something_else_than_was_expected() {
        List<Drift.Index> indices = List.of(new Drift.Index("score", 0.31), new Drift.Index("mass", 0.02));
        Drift.Calibration right = new Drift.Calibration(100, 0.1, Share.of(11, 100));
        Drift.Calibration wrong = new Drift.Calibration(100, 0.4, Share.of(11, 100));
        assertThat(Drift.notices(indices, 0.25, right)).containsExactly("score has moved: index 0.31");
        assertThat(Drift.notices(List.of(), 0.25, wrong))
                .containsExactly("0.4 of the random share were expected not as declared, and 0.11 were found");
        assertThat(Drift.notices(List.of(), 0.25, new Drift.Calibration(0, null, Share.of(0, 0))))
                .isEmpty();
    }

    @Test
    void shares_have_wilsons_interval() {
        assertThat(Share.of(10, 100)).isEqualTo(new Share(100, 10, 0.1, 0.0552, 0.1744));
        assertThat(Share.of(0, 20)).isEqualTo(new Share(20, 0, 0.0, 0.0, 0.1611));
        assertThat(Share.of(0, 0).rate()).isNull();
    }

    @Test
    void what_is_not_known_of_parties_leaves_the_goods_alone_to_decide_and_a_bad_past_counts() {
        int n = 600;
        boolean[] wrong = new boolean[n];
        double[] goods = new double[n];
        List<Known> known = IntStream.range(0, n)
                .mapToObj(i -> {
                    boolean bad = i % 4 == 0;
                    wrong[i] = random.nextDouble() < (bad ? 0.8 : 0.1);
                    goods[i] = random.nextGaussian();
                    PartyPast past = new PartyPast(50, 20, bad ? 12 : 1);
                    return new Known(past, new PartyPast(20, 0, 0), List.of(PastFindings.goods(false, random)));
                })
                .toList();
        PartyTerms terms = PartyTerms.fit(goods, known, wrong, 0.25);
        int declarant = PartyTerms.NAMES.indexOf("what was found with this declarant before");
        assertThat(terms.added(known.get(0))[declarant]).isGreaterThan(0.5);
        assertThat(terms.added(known.get(1))[declarant]).isLessThan(0);
        assertThat(PartyTerms.none(0.25).added(known.get(0))).containsOnly(0);
    }

    private List<Known> some(int size, int oneIn) {
        return IntStream.range(0, size)
                .mapToObj(i -> {
                    Case good = PastFindings.goods(random.nextInt(oneIn) == 0, random);
                    return new Known(new PartyPast(9, 1, 0), new PartyPast(0, 0, 0), List.of(good));
                })
                .toList();
    }

    private double[] scores(int size, double shift) {
        return random.doubles(size).map(each -> each * each / 2 + shift).toArray();
    }

    private static List<Double> boxed(double[] scores) {
        return java.util.Arrays.stream(scores).boxed().toList();
    }
}
