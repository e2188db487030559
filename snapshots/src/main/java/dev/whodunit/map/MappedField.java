package dev.whodunit.map;

/**
 * A field that objects of a class have.
 *
 * @param name name in the class file
 * @param signature its type as the class file has it, with type arguments where these are declared: {@code Ljava/util/List<Lcom/acme/Line;>;}
 */
public record MappedField(String name, String signature) {}
