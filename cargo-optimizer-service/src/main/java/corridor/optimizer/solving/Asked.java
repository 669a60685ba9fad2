package corridor.optimizer.solving;

/** What every request for a plan may say of how long to work on it. */
public interface Asked {
    String MAX_SECONDS =
            "how long to look for a better plan or proof, in seconds; 0.01 to 600. 10 if not said, and 600 if"
                    + " maxNodes is said. Up to 0.5 a plan is worked on in the quick lane, past those that take long,"
                    + " and ends before its time when nothing gets better any more or many wait";
    String MAX_NODES =
            "the most units of work; with the same seed and as many units the plan is the same, on whatever machine";
    String SEED = "decides between what is equally promising; 0 if not said";
    String SUBJECT = "what the plan is for, in your words; a plan accepted later for the same subject takes its place";

    Double maxSeconds();

    Long maxNodes();

    Long seed();
}
