package corridor.events;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What the sources say of types, their components and their constants, so that a schema can say the same. */
final class Javadocs {
    private final Map<String, String> said = new HashMap<>();

    private Javadocs() {}

    /** Reads every source under the folder. */
    static Javadocs of(Path sources) {
        Javadocs docs = new Javadocs();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> files = Files.walk(sources);
                StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<Path> java =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(java));
            DocTrees trees = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                docs.read(unit, trees);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return docs;
    }

    Optional<String> ofType(Class<?> type) {
        return Optional.ofNullable(said.get(type.getSimpleName()));
    }

    /** Of a record's component, a constant or a method. */
    Optional<String> ofMember(Class<?> type, String member) {
        return Optional.ofNullable(said.get(type.getSimpleName() + "#" + member));
    }

    private void read(CompilationUnitTree unit, DocTrees trees) {
        new TreePathScanner<Void, String>() {
            @Override
            public Void visitClass(ClassTree type, String outer) {
                String name = type.getSimpleName().toString();
                DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
                if (comment != null) {
                    said.put(name, plain(comment.getFullBody()));
                    for (DocTree tag : comment.getBlockTags()) {
                        if (tag instanceof ParamTree param) {
                            said.put(name + "#" + param.getName(), plain(param.getDescription()));
                        }
                    }
                }
                return super.visitClass(type, name);
            }

            @Override
            public Void visitVariable(VariableTree member, String type) {
                DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
                if (comment != null) {
                    said.putIfAbsent(type + "#" + member.getName(), plain(comment.getFullBody()));
                }
                return null;
            }

            @Override
            public Void visitMethod(MethodTree method, String type) {
                DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
                if (comment != null) {
                    said.putIfAbsent(type + "#" + method.getName(), plain(comment.getFullBody()));
                }
                return null;
            }
        }.scan(unit, "");
    }

    /** Without tags and line breaks; what is null in Java is absent on the wire. */
    private static String plain(List<? extends DocTree> text) {
        return text.stream()
                .map(DocTree::toString)
                .collect(Collectors.joining())
                .replaceAll("\\{@\\w+ #?([^}]*)}", "$1")
                .replace("&amp;", "&")
                .replace("null", "absent")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
