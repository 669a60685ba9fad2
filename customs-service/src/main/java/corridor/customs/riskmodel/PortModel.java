package corridor.customs.riskmodel;

import corridor.customs.targeting.Case;
import corridor.customs.targeting.RiskModel;
import corridor.customs.targeting.Score;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What one version says of a declaration: the riskiest of its goods, and the past of its parties. Never changes. */
final class PortModel {
    private static final int FORMAT = 1;
    /** Reasons that are told one by one. */
    private static final int TOLD = 8;

    private final RiskModel goods;
    private final PartyTerms parties;
    /** Scores of declarations it was measured on, in order; what is lower than how many makes the percentile. */
    private final double[] usual;

    PortModel(RiskModel goods, PartyTerms parties, double[] usual) {
        this.goods = goods;
        this.parties = parties;
        this.usual = usual;
    }

    /** The same, with the scores that are usual for it. */
    PortModel withUsual(double[] scores) {
        return new PortModel(goods, parties, scores);
    }

    /** The probability alone. */
    double probability(Known known) {
        return odds(riskiest(goods, known).score(), known).probability();
    }

    RiskScore score(Known known, String version) {
        Riskiest riskiest = riskiest(goods, known);
        Odds odds = odds(riskiest.score(), known);
        List<Score.Part> parts = odds.parts();
        double told = 0;
        List<RiskScore.Reason> reasons = new ArrayList<>();
        for (Score.Part part : parts.subList(0, Math.min(TOLD, parts.size()))) {
            told += part.logOdds();
            reasons.add(new RiskScore.Reason(part.what(), rounded(part.logOdds(), 4), sentence(part)));
        }
        double all = parts.stream().mapToDouble(Score.Part::logOdds).sum();
        return new RiskScore(
                version,
                rounded(odds.probability(), 6),
                percentile(odds.probability()),
                riskiest.item(),
                rounded(odds.base(), 4),
                reasons,
                rounded(all - told, 4));
    }

    private static String sentence(Score.Part part) {
        return "%s: makes the odds %s times as high"
                .formatted(
                        part.what(), rounded(StrictMath.exp(part.logOdds()), 2).toPlainString());
    }

    /** Log odds of the goods, before the parties are asked. */
    static double ofGoods(RiskModel goods, Known known) {
        Score score = riskiest(goods, known).score();
        return score.base()
                + score.parts().stream().mapToDouble(Score.Part::logOdds).sum();
    }

    private record Riskiest(int item, Score score) {}

    private static Riskiest riskiest(RiskModel goods, Known known) {
        List<Case> items = known.goods();
        if (items.isEmpty()) {
            throw new IllegalArgumentException("a declaration has goods");
        }
        int riskiest = 0;
        double most = goods.probability(items.getFirst());
        for (int i = 1; i < items.size(); i++) {
            double each = goods.probability(items.get(i));
            if (each > most) {
                riskiest = i;
                most = each;
            }
        }
        return new Riskiest(riskiest, goods.score(items.get(riskiest)));
    }

    private record Odds(double base, List<Score.Part> parts, double probability) {}

    private Odds odds(Score score, Known known) {
        double weight = parties.ofGoods();
        double base = score.base() * weight;
        List<Score.Part> parts = new ArrayList<>();
        for (Score.Part part : score.parts()) {
            parts.add(new Score.Part(part.what(), part.logOdds() * weight));
        }
        double[] added = parties.added(known);
        for (int k = 0; k < added.length; k++) {
            if (added[k] != 0) {
                parts.add(new Score.Part(PartyTerms.NAMES.get(k), added[k]));
            }
        }
        parts.sort(Comparator.comparingDouble((Score.Part part) -> -Math.abs(part.logOdds())));
        double all = base;
        for (Score.Part part : parts) {
            all += part.logOdds();
        }
        return new Odds(base, parts, 1 / (1 + StrictMath.exp(-all)));
    }

    private BigDecimal percentile(double probability) {
        int at = Arrays.binarySearch(usual, probability);
        int lower = at >= 0 ? at : -at - 1;
        while (lower > 0 && usual[lower - 1] == probability) {
            lower--;
        }
        return usual.length == 0 ? BigDecimal.ZERO : rounded(100.0 * lower / usual.length, 1);
    }

    private static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(FORMAT);
            parties.write(out);
            out.writeInt(usual.length);
            for (double each : usual) {
                out.writeDouble(each);
            }
            out.write(goods.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static PortModel of(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int format = in.readInt();
            if (format != FORMAT) {
                throw new IOException("a port model of format " + format + " where " + FORMAT + " is read");
            }
            PartyTerms parties = PartyTerms.read(in);
            double[] usual = new double[in.readInt()];
            for (int i = 0; i < usual.length; i++) {
                usual[i] = in.readDouble();
            }
            return new PortModel(RiskModel.of(in.readAllBytes()), parties, usual);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
