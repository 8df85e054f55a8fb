package dev.fixdex.errortext;

import java.util.Map;
import java.util.Set;

/** The names that are error codes by themselves. */
final class CodeNames {
  /** The errno names of POSIX and Linux, and those that npm and Node.js add in the same style. */
  static final Set<String> ERRNO =
      Set.of(
          ("e2big eacces eaddrinuse eaddrnotavail eafnosupport eagain ealready ebade ebadf ebadfd"
                  + " ebadmsg ebadr ebadrqc ebadslt ebusy ecanceled ecancelled echild echrng ecomm"
                  + " econnaborted econnrefused econnreset edeadlk edeadlock edestaddrreq edom"
                  + " edquot eexist efault efbig ehostdown ehostunreach eidrm eilseq einprogress"
                  + " eintr einval eio eisconn eisdir eisnam ekeyexpired ekeyrejected ekeyrevoked"
                  + " elibacc elibbad elibexec elibmax elibscn elnrng eloop emediumtype emfile emlink"
                  + " emsgsize emultihop enametoolong enetdown enetreset enetunreach enfile enoano"
                  + " enobufs enodata enodev enoent enoexec enokey enolck enolink enomedium enomem"
                  + " enomsg enonet enopkg enoprotoopt enospc enosr enostr enosys enotblk enotconn"
                  + " enotdir enotempty enotrecoverable enotsock enotsup enotty enotuniq enxio"
                  + " eopnotsupp eoverflow eownerdead eperm epfnosupport epipe eproto"
                  + " eprotonosupport eprototype erange eremchg eremote eremoteio erestart erfkill"
                  + " erofs eshutdown esocktnosupport espipe esrch estale estrpipe etime etimedout"
                  + " etoomanyrefs etxtbsy euclean eunatch eusers ewouldblock exdev exfull"
                  + " eai_again eai_fail eai_noname eai_nodata eai_service eai_family eai_memory"
                  + " ebadengine ebadplatform eintegrity ejsonparse eneedauth enotfound enotcached"
                  + " eotp epublishconflict eresolve etarget eusage")
              .split(" "));

  /** Signals by name. */
  static final Set<String> SIGNALS =
      Set.of(
          ("sigabrt sigalrm sigbus sigchld sigcont sigemt sigfpe sighup sigill siginfo sigint sigio"
                  + " sigiot sigkill siglost sigpipe sigpoll sigprof sigpwr sigquit sigsegv"
                  + " sigstkflt sigstop sigsys sigterm sigtrap sigtstp sigttin sigttou sigunused"
                  + " sigurg sigusr1 sigusr2 sigvtalrm sigwinch sigxcpu sigxfsz")
              .split(" "));

  /** Signals by the numbers that all Unix systems agree on. */
  static final Map<String, String> SIGNAL_NUMBERS =
      Map.of(
          "1", "sighup", "2", "sigint", "3", "sigquit", "4", "sigill", "6", "sigabrt", "8",
          "sigfpe", "9", "sigkill", "11", "sigsegv", "13", "sigpipe", "15", "sigterm");

  /** Words that make a constant in upper case an error code, as in {@code ERR_TIMED_OUT}. */
  static final Set<String> ERROR_PARTS =
      Set.of(
          "abort",
          "aborted",
          "bad",
          "cannot",
          "conflict",
          "corrupt",
          "corrupted",
          "crash",
          "denied",
          "err",
          "errno",
          "error",
          "exceeded",
          "exception",
          "expired",
          "fail",
          "failed",
          "failure",
          "fault",
          "forbidden",
          "illegal",
          "invalid",
          "mismatch",
          "missing",
          "no",
          "not",
          "overflow",
          "refused",
          "reset",
          "timeout",
          "unable",
          "unauthorized",
          "unavailable",
          "unexpected",
          "unknown",
          "unreachable",
          "unrecognized",
          "unresolved",
          "unsupported",
          "violation");

  /** First words of such constants. */
  static final Set<String> ERROR_FIRST_PARTS = Set.of("e", "err", "status", "wsa", "winerror");

  /** Letters before digits that name a standard, a product or a version and no error. */
  static final Set<String> NO_CODE_PREFIXES =
      Set.of(
          "aes", "amd", "arm", "cp", "ean", "es", "fips", "gpt", "gtx", "h", "i", "ibm", "iec",
          "ieee", "iso", "jdk", "md", "mips", "mp", "msvc", "pkcs", "rfc", "rhel", "rsa", "rtx",
          "sha", "ucs", "utf", "v", "vs", "win", "x");

  /** First word of the reason that stands after an HTTP status. */
  static final Map<String, String> HTTP_REASONS =
      Map.ofEntries(
          Map.entry("400", "bad"),
          Map.entry("401", "unauthorized"),
          Map.entry("403", "forbidden"),
          Map.entry("404", "not"),
          Map.entry("405", "method"),
          Map.entry("407", "proxy"),
          Map.entry("408", "request"),
          Map.entry("409", "conflict"),
          Map.entry("410", "gone"),
          Map.entry("413", "request"),
          Map.entry("415", "unsupported"),
          Map.entry("422", "unprocessable"),
          Map.entry("429", "too"),
          Map.entry("500", "internal"),
          Map.entry("501", "not"),
          Map.entry("502", "bad"),
          Map.entry("503", "service"),
          Map.entry("504", "gateway"));

  private CodeNames() {}
}
