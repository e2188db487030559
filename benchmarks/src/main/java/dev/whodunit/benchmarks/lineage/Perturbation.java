package dev.whodunit.benchmarks.lineage;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** In which ways an input value is changed. The list is fixed, so that results can be compared. */
enum Perturbation {
    /** One more; another last letter or digit. */
    SMALL {
        @Override
        Optional<Content> of(InputValue value, InputFolder inputs) {
            Content content = inputs.content(value);
            return switch (content.kind()) {
                case NUMBER -> Optional.of(number(new BigDecimal(content.text()).add(BigDecimal.ONE)));
                case TEXT -> otherEnd(content.text());
                case NOTHING -> Optional.empty();
            };
        }
    },
    /** A thousand times as much and 7; another text of the column, as also for what was empty. */
    LARGE {
        @Override
        Optional<Content> of(InputValue value, InputFolder inputs) {
            Content content = inputs.content(value);
            return content.kind() == Content.Kind.NUMBER
                    ? Optional.of(number(new BigDecimal(content.text())
                            .multiply(BigDecimal.valueOf(1000))
                            .add(BigDecimal.valueOf(7))))
                    : OTHER.of(value, inputs);
        }
    },
    /** Empty in CSV and plain lines, null in JSON. */
    EMPTY {
        @Override
        Optional<Content> of(InputValue value, InputFolder inputs) {
            return inputs.content(value).kind() == Content.Kind.NOTHING
                    ? Optional.empty()
                    : Optional.of(Content.NOTHING);
        }
    },
    /** The value of another row: one half of a swap. */
    OTHER {
        @Override
        Optional<Content> of(InputValue value, InputFolder inputs) {
            return inputs.another(value).map(inputs::content);
        }
    };

    /** What the value becomes; empty where this change is none. */
    abstract Optional<Content> of(InputValue value, InputFolder inputs);

    /** Both values of a swap with the same column of another row; empty where all rows have the same. */
    static Optional<Map<InputValue, Content>> swap(InputValue value, InputFolder inputs) {
        return inputs.another(value).map(other -> Map.of(value, inputs.content(other), other, inputs.content(value)));
    }

    private static Content number(BigDecimal number) {
        return Content.number(number.toPlainString());
    }

    private static Optional<Content> otherEnd(String text) {
        for (int i = text.length() - 1; i >= 0; i--) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                return Optional.of(Content.text(text.substring(0, i) + next(text.charAt(i)) + text.substring(i + 1)));
            }
        }
        return Optional.empty();
    }

    private static char next(char c) {
        return switch (c) {
            case '9' -> '0';
            case 'z' -> 'a';
            case 'Z' -> 'A';
            default -> (char) (c + 1);
        };
    }
}
