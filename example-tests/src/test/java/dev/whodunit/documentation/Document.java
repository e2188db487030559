package dev.whodunit.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Markdown file of the project.
 *
 * @param path the file
 * @param blocks its fenced blocks
 * @param links targets of its links, outside of blocks
 */
record Document(Path path, List<Block> blocks, List<String> links) {

    private static final Path ROOT = Path.of("..");
    private static final String FENCE = "```";
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    /**
     * A fenced block.
     *
     * @param language what stands behind the opening fence
     * @param line where the opening fence is, from 1
     */
    record Block(String language, int line, String text) {}

    /** The README and everything below {@code docs}. */
    static List<Document> all() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(Stream.of(ROOT.resolve("README.md")), docs.sorted())
                    .filter(path -> path.toString().endsWith(".md"))
                    .map(Document::read)
                    .toList();
        }
    }

    /** The page below {@code docs} with this name. */
    static Document of(String name) {
        return read(ROOT.resolve("docs").resolve(name));
    }

    List<Block> blocksIn(String... languages) {
        List<String> wanted = List.of(languages);
        return blocks.stream()
                .filter(block -> wanted.contains(block.language()))
                .toList();
    }

    /** This document with one text for another one in its blocks. */
    Document with(String old, String replacement) {
        List<Block> changed = blocks.stream()
                .map(block ->
                        new Block(block.language(), block.line(), block.text().replace(old, replacement)))
                .toList();
        return new Document(path, changed, links);
    }

    String place(Block block) {
        return path + ":" + block.line();
    }

    private static Document read(Path path) {
        List<Block> blocks = new ArrayList<>();
        List<String> links = new ArrayList<>();
        List<String> lines = lines(path);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(FENCE)) {
                int end = i + 1;
                while (!lines.get(end).equals(FENCE)) {
                    end++;
                }
                String language = lines.get(i).substring(FENCE.length());
                blocks.add(new Block(language, i + 1, String.join("\n", lines.subList(i + 1, end)) + "\n"));
                i = end;
            } else {
                LINK.matcher(lines.get(i)).results().forEach(link -> links.add(link.group(1)));
            }
        }
        return new Document(path, blocks, links);
    }

    private static List<String> lines(Path path) {
        try {
            return Files.readAllLines(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return ROOT.relativize(path).toString();
    }
}
