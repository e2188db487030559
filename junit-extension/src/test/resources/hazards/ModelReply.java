// Hazard 31: a model that the test brings along replies otherwise
// Verdict: input-changed
// Says: reply
package hazards;

import java.util.List;

class ModelReply {

    interface Model {
        String reply(String prompt);
    }

    private final Model model;

    ModelReply(Model model) {
        this.model = model;
    }

    int positive(List<String> reviews) {
        int positive = 0;
        for (String review : reviews) {
            positive += isPositive(review) ? 1 : 0;
        }
        return positive;
    }

    boolean isPositive(String review) {
        return model.reply("Is this positive? " + review).startsWith("yes");
    }
}

class Given {

    static int run() {
        return new ModelReply(prompt -> prompt.contains("good") ? "yes" : "no").positive(List.of("good", "bad", "fine")); // now: return new ModelReply(prompt -> prompt.contains("bad") ? "no" : "yes").positive(List.of("good", "bad", "fine"));
    }
}
