// Takes the terminal and comes to grief there, in the way that its arguments name.

import Dispatch
import Foundation
import NcursesTerminal

let way = CommandLine.arguments.dropFirst().first ?? ""
let isOnQueue = CommandLine.arguments.contains("queue")

if way == "early" { fatalError("before the terminal was taken") }

if way == "blocking" {
  // Becomes the program that is named behind it, with every signal blocked.
  var all = sigset_t()
  sigfillset(&all)
  sigprocmask(SIG_BLOCK, &all, nil)
  var words = CommandLine.arguments.dropFirst(2).map { strdup($0) } + [nil]
  if let program = words.first ?? nil { execvp(program, &words) }
}

let signals = try SignalPipe()
let terminal = try NcursesTerminal(
  signals: signals, environment: ProcessInfo.processInfo.environment, mouse: true,
  program: "terminal-guest")
terminal.writeMore()

/// Says that the screen is up; the test goes on from here.
func announce() {
  print("READY", terminator: "")
  fflush(nil)
}

/// Waits for q or a signal that ends the program, as a dashboard does.
@MainActor func serve() -> Never {
  while true {
    var descriptors = [
      pollfd(fd: terminal.inputDescriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    poll(&descriptors, 2, -1)
    if terminal.read()?.contains(UInt8(ascii: "q")) ?? true {
      terminal.close()
      exit(0)
    }
    for signal in signals.take() where signal != .resize {
      terminal.close()
      signals.die(by: signal)
    }
  }
}

switch way {
case "hang":
  announce()
  while true { pause() }
case "stderr":
  FileHandle.standardError.write(Data("careful\u{1b}]0;title\u{7}\u{9b}31m\rmore\n".utf8))
  announce()
  serve()
case "late":
  announce()
  terminal.close()
  fatalError("after the terminal was given back")
case "worker":
  // With every signal blocked here the system has to deliver them on the other thread.
  Thread.detachNewThread { while true { pause() } }
  var all = sigset_t()
  sigfillset(&all)
  pthread_sigmask(SIG_BLOCK, &all, nil)
  announce()
  serve()
default:
  guard let crash = Crash(rawValue: way) else { fatalError("unknown way") }
  if isOnQueue {
    DispatchQueue(label: "worker").async {
      CrashGuard.protectThread()
      announce()
      crash.happen()
    }
    serve()
  }
  announce()
  crash.happen()
}
