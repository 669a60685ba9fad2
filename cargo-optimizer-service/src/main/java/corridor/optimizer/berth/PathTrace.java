package corridor.optimizer.berth;

/** Goes back along the tables of {@link BerthPaths} to tell the ships of a path. */
final class PathTrace {
    private final BerthPaths paths;
    private final Line line;
    private final int opening;
    private final int allThere;
    private final int[] backward;
    private int length;

    PathTrace(BerthPaths paths, Line line, int opening) {
        this.paths = paths;
        this.line = line;
        this.opening = opening;
        allThere = paths.harbour.allThere;
        backward = new int[paths.path.length];
    }

    /**
     * Writes the ships of the path into {@code into}.
     *
     * @return how many
     */
    int from(int t, int[] into) {
        if (t >= allThere) {
            late(t, Math.max(allThere, opening));
        } else if (t > opening || paths.leastDone[t] < 0) {
            early(t, place(t, paths.leastDone[t]));
        }
        for (int i = 0; i < length; i++) {
            into[i] = backward[length - 1 - i];
        }
        return length;
    }

    private void late(int end, int from) {
        int t = end;
        for (int i = line.size() - 1; i >= 0; i--) {
            int p = line.ranked[i];
            double value = paths.later[i + 1][t];
            if (value == paths.later[i][t]) {
                continue;
            }
            if (t - line.handling[p] < allThere && value == paths.done[t][p]) {
                early(t, p);
                return;
            }
            backward[length++] = line.ship[p];
            t -= line.handling[p];
            double before = paths.later[i][t];
            double first = first(t, p);
            if (opening < from && first < before) {
                before(t, p);
                return;
            }
        }
    }

    /** What it costs to begin a ship at a time, after another or after waiting. */
    private double first(int t, int p) {
        double least = t == line.arrival[p] || t == opening ? paths.idle[t] : BerthPaths.NEVER;
        for (int i = 0; i < line.size() && t < paths.done.length; i++) {
            if (mayFollow(i, p, t) && paths.done[t][i] < least) {
                least = paths.done[t][i];
            }
        }
        return least;
    }

    private boolean mayFollow(int i, int p, int t) {
        return line.handling[i] > t - line.arrival[p]
                || (t < allThere && (line.rank[i] < line.rank[p] || line.latest[i] < t + line.handling[p]));
    }

    private void early(int end, int place) {
        backward[length++] = line.ship[place];
        before(end - line.handling[place], place);
    }

    private void before(int t, int p) {
        double least = first(t, p);
        for (int i = 0; i < line.size() && t < paths.done.length; i++) {
            if (mayFollow(i, p, t) && paths.done[t][i] == least) {
                early(t, i);
                return;
            }
        }
        for (int u = t - 1; u >= opening; u--) {
            if (paths.leastDone[u] == least) {
                early(u, place(u, least));
                return;
            }
            if (u == opening) {
                return;
            }
        }
    }

    private int place(int t, double value) {
        int place = 0;
        while (paths.done[t][place] != value) {
            place++;
        }
        return place;
    }
}
