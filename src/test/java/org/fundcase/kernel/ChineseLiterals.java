package org.fundcase.kernel;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The string literals with Chinese characters or punctuation, by source file; what {@code +} joins of literals alone counts as one. */
final class ChineseLiterals extends TreeScanner<Void, Set<String>> {

    private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}\\u3000-\\u303f\\uff00-\\uffef]");

    private ChineseLiterals() {}

    /** By the path below {@code root}, with forward slashes. */
    static Map<String, Set<String>> in(Path root) throws IOException {
        Map<String, Set<String>> all = new TreeMap<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                Stream<Path> files = Files.walk(root)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(sources));
            for (CompilationUnitTree unit : task.parse()) {
                Set<String> found = new TreeSet<>();
                new ChineseLiterals().scan(unit, found);
                Path file = Path.of(unit.getSourceFile().toUri());
                all.put(root.toAbsolutePath().relativize(file).toString().replace('\\', '/'), found);
            }
        }
        return all;
    }

    @Override
    public @Nullable Void visitLiteral(LiteralTree literal, Set<String> found) {
        return add(literal.getValue(), found);
    }

    @Override
    public @Nullable Void visitBinary(BinaryTree joined, Set<String> found) {
        String whole = joined(joined);
        return whole == null ? super.visitBinary(joined, found) : add(whole, found);
    }

    private static @Nullable Void add(@Nullable Object value, Set<String> found) {
        if (value instanceof String text && CHINESE.matcher(text).find()) {
            found.add(text);
        }
        return null;
    }

    private static @Nullable String joined(ExpressionTree tree) {
        if (tree instanceof LiteralTree literal) {
            return literal.getValue() instanceof String text ? text : null;
        }
        if (tree.getKind() == Tree.Kind.PLUS && tree instanceof BinaryTree both) {
            String left = joined(both.getLeftOperand());
            String right = joined(both.getRightOperand());
            return left == null || right == null ? null : left + right;
        }
        return null;
    }
}
