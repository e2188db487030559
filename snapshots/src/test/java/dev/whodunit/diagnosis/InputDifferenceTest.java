package dev.whodunit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.difference.JsonTrees;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said of a file that was read. Apostrophes stand for quotation marks. */
class InputDifferenceTest {

    @Test
    void linesOfATextAreCountedFromOne() {
        assertThat(between("'a\\nb\\nc'", "'a\\nx\\nc'")).contains("line 2: \"b\" → \"x\"");
        assertThat(between("['a','b']", "['a','b','c']")).contains("line 3 is new: \"c\"");
        assertThat(between("['a','b','c']", "['a','c']")).contains("line 2 is gone: \"b\"");
        assertThat(between("['a','b','c']", "['c','a','b']")).contains("line 3 moved to line 1: \"c\"");
    }

    @Test
    void aFieldOfARowIsNamed() {
        assertThat(between("[{'id':1,'x':{'y':2}}]", "[{'id':1,'x':{'y':3}}]"))
                .contains("row 1, .x.y: 2 → 3 (+1, +50%)");
    }

    @Test
    void keysOfJsonAreNamedAndTheOthersCounted() {
        assertThat(between("'{\\'a\\':1,\\'b\\':2}'", "'{\\'a\\':2,\\'c d\\':2}'"))
                .contains("key a: 1 → 2 (+1, +100%), and 2 more differences");
    }

    @Test
    void anotherOrderHasNoPlace() {
        assertThat(between("['a','b','c','d']", "['d','c','b','a']")).isNotEmpty();
        assertThat(between("{'a':1,'b':2}", "{'b':2,'a':1}")).contains("1 of 2 keys at another place among the others");
    }

    @Test
    void whatIsNotDifferentOrHasNoPlaceIsNotSaid() {
        assertThat(between("[1]", "[1]")).isEmpty();
        assertThat(between("1", "2")).isEmpty();
    }

    private static Optional<String> between(String before, String now) {
        return InputDifference.between(
                JsonTrees.read(before.replace('\'', '"')).orElseThrow(),
                JsonTrees.read(now.replace('\'', '"')).orElseThrow());
    }
}
