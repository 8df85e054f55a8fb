// Names and numbers that are error codes. Twin of CodeNames in dev.fixdex.errortext.

import { words } from "./errortext-sets.js";

export const ERRNO = words(
  "e2big eacces eaddrinuse eaddrnotavail eafnosupport eagain ealready ebade ebadf ebadfd" +
    " ebadmsg ebadr ebadrqc ebadslt ebusy ecanceled ecancelled echild echrng ecomm" +
    " econnaborted econnrefused econnreset edeadlk edeadlock edestaddrreq edom" +
    " edquot eexist efault efbig ehostdown ehostunreach eidrm eilseq einprogress" +
    " eintr einval eio eisconn eisdir eisnam ekeyexpired ekeyrejected ekeyrevoked" +
    " elibacc elibbad elibexec elibmax elibscn elnrng eloop emediumtype emfile emlink" +
    " emsgsize emultihop enametoolong enetdown enetreset enetunreach enfile enoano" +
    " enobufs enodata enodev enoent enoexec enokey enolck enolink enomedium enomem" +
    " enomsg enonet enopkg enoprotoopt enospc enosr enostr enosys enotblk enotconn" +
    " enotdir enotempty enotrecoverable enotsock enotsup enotty enotuniq enxio" +
    " eopnotsupp eoverflow eownerdead eperm epfnosupport epipe eproto" +
    " eprotonosupport eprototype erange eremchg eremote eremoteio erestart erfkill" +
    " erofs eshutdown esocktnosupport espipe esrch estale estrpipe etime etimedout" +
    " etoomanyrefs etxtbsy euclean eunatch eusers ewouldblock exdev exfull" +
    " eai_again eai_fail eai_noname eai_nodata eai_service eai_family eai_memory" +
    " ebadengine ebadplatform eintegrity ejsonparse eneedauth enotfound enotcached" +
    " eotp epublishconflict eresolve etarget eusage",
);
export const SIGNALS = words(
  "sigabrt sigalrm sigbus sigchld sigcont sigemt sigfpe sighup sigill siginfo sigint sigio" +
    " sigiot sigkill siglost sigpipe sigpoll sigprof sigpwr sigquit sigsegv" +
    " sigstkflt sigstop sigsys sigterm sigtrap sigtstp sigttin sigttou sigunused" +
    " sigurg sigusr1 sigusr2 sigvtalrm sigwinch sigxcpu sigxfsz",
);
export const SIGNAL_NUMBERS = new Map([
  ["1", "sighup"], ["2", "sigint"], ["3", "sigquit"], ["4", "sigill"], ["6", "sigabrt"],
  ["8", "sigfpe"], ["9", "sigkill"], ["11", "sigsegv"], ["13", "sigpipe"], ["15", "sigterm"],
]);
export const ERROR_PARTS = words(
  "abort aborted bad cannot conflict corrupt corrupted crash denied err errno error exceeded" +
    " exception expired fail failed failure fault forbidden illegal invalid mismatch missing no" +
    " not overflow refused reset timeout unable unauthorized unavailable unexpected unknown" +
    " unreachable unrecognized unresolved unsupported violation",
);
export const ERROR_FIRST_PARTS = words("e err status wsa winerror");
export const NO_CODE_PREFIXES = words(
  "aes amd arm cp ean es fips gpt gtx h i ibm iec ieee iso jdk md mips mp msvc pkcs rfc rhel rsa" +
    " rtx sha ucs utf v vs win x",
);
export const HTTP_REASONS = new Map([
  ["400", "bad"], ["401", "unauthorized"], ["403", "forbidden"], ["404", "not"],
  ["405", "method"], ["407", "proxy"], ["408", "request"], ["409", "conflict"], ["410", "gone"],
  ["413", "request"], ["415", "unsupported"], ["422", "unprocessable"], ["429", "too"],
  ["500", "internal"], ["501", "not"], ["502", "bad"], ["503", "service"], ["504", "gateway"],
]);
