package dev.whodunit.flow;

/** Writes a descriptor or generic signature of a type as a reader would: {@code Map<String,List<Flight>>}. */
final class TypeText {

    private final String signature;
    private int position;

    private TypeText(String signature) {
        this.signature = signature;
    }

    /** @param signature field descriptor or field signature, as the class file has it */
    static String of(String signature) {
        return new TypeText(signature).type();
    }

    private String type() {
        char tag = signature.charAt(position++);
        return switch (tag) {
            case 'Z' -> "boolean";
            case 'B' -> "byte";
            case 'C' -> "char";
            case 'S' -> "short";
            case 'I' -> "int";
            case 'J' -> "long";
            case 'F' -> "float";
            case 'D' -> "double";
            case 'V' -> "void";
            case '[' -> type() + "[]";
            case 'T' -> typeVariable();
            case '*' -> "?";
            case '+' -> "? extends " + type();
            case '-' -> "? super " + type();
            default -> classType();
        };
    }

    private String typeVariable() {
        int end = signature.indexOf(';', position);
        String name = signature.substring(position, end);
        position = end + 1;
        return name;
    }

    private String classType() {
        StringBuilder text = new StringBuilder();
        int nameStart = position;
        while (true) {
            char next = signature.charAt(position++);
            switch (next) {
                case '<' -> {
                    text.append(simpleName(nameStart, position - 1)).append('<');
                    appendArguments(text);
                    nameStart = position;
                }
                case '.' -> {
                    // The inner class of a generic one: its own name is what a reader looks for.
                    text.setLength(0);
                    nameStart = position;
                }
                case ';' -> {
                    return text.append(simpleName(nameStart, position - 1)).toString();
                }
                default -> {}
            }
        }
    }

    private void appendArguments(StringBuilder text) {
        String separator = "";
        while (signature.charAt(position) != '>') {
            text.append(separator).append(type());
            separator = ",";
        }
        position++;
        text.append('>');
    }

    private String simpleName(int start, int end) {
        String name = signature.substring(start, end);
        String unqualified = name.substring(1 + name.lastIndexOf('/'));
        String innermost = unqualified.substring(1 + unqualified.lastIndexOf('$'));
        boolean anonymous = innermost.isEmpty() || Character.isDigit(innermost.charAt(0));
        return anonymous ? unqualified : innermost;
    }
}
