package dev.whodunit.followed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A pipeline whose step that should hide names returns people as they were who are public. */
final class Masking {

    record Person(String name, String isPublic) {}

    record Line(String text) {}

    List<Line> export(Path file) throws IOException {
        List<Person> people = readPeople(file);
        List<Person> masked = anonymize(people);
        return lines(masked);
    }

    private List<Person> readPeople(Path file) throws IOException {
        List<Person> people = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split(",");
            people.add(new Person(cells[0], cells[1]));
        }
        return people;
    }

    private List<Person> anonymize(List<Person> people) {
        return people.stream()
                .map(person -> person.isPublic().equals("yes") ? person : masked(person))
                .toList();
    }

    private Person masked(Person person) {
        return new Person(Integer.toHexString(person.name().hashCode()), person.isPublic());
    }

    private List<Line> lines(List<Person> masked) {
        return masked.stream().map(person -> new Line(person.name() + "!")).toList();
    }
}
