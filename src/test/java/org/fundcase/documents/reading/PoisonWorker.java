package org.fundcase.documents.reading;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A child that does what the file's name says, the way a broken parser would; other files are read as usual. */
final class PoisonWorker {

    private static final Worker REAL = new Worker();

    private PoisonWorker() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Worker.serve(request -> {
            poison(kind(request.file()));
            return REAL.answer(request);
        });
    }

    /** By its name, or by what an uploaded one says inside. */
    private static String kind(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            return text.startsWith("<poison>")
                    ? text.substring(8, text.indexOf("</"))
                    : file.getFileName().toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What makes an upload poisonous of a kind. */
    static byte[] document(String kind) {
        return ("<poison>" + kind + "</poison>").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void poison(String name) {
        switch (name) {
            case "oom" -> fill();
            case "hang" -> spin();
            case "exit" -> System.exit(0);
            case "halt" -> Runtime.getRuntime().halt(139);
            case "flood" -> flood();
            case "stack" -> deeper(0);
            case "print" -> System.out.println("a library talks ".repeat(10_000));
            case "children" -> children();
            case "litter" -> litter();
            default -> {}
        }
    }

    private static void fill() {
        List<byte[]> all = new ArrayList<>();
        while (true) {
            all.add(new byte[1 << 20]);
        }
    }

    private static void spin() {
        while (true) {
            Thread.onSpinWait();
        }
    }

    @SuppressWarnings("InfiniteRecursion") // that is the poison
    private static int deeper(int n) {
        return deeper(n + 1) + deeper(n + 2);
    }

    private static void flood() {
        try (FileOutputStream raw = new FileOutputStream(FileDescriptor.out)) {
            byte[] junk = new byte[1 << 20];
            for (int i = 0; i < 1024; i++) {
                raw.write(junk);
            }
        } catch (IOException parentStopped) {
            spin();
        }
    }

    private static void children() {
        try {
            for (int i = 0; i < 20; i++) {
                new ProcessBuilder("sleep", "98765").start();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        spin();
    }

    private static void litter() {
        try {
            for (int i = 0; i < 2_000; i++) {
                Files.createTempFile("litter", ".tmp");
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        System.exit(3);
    }

    static Path named(Path folder, String poison) throws IOException {
        return Files.writeString(folder.resolve(poison), "x");
    }
}
