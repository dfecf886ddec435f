System.Console.WriteLine("tieredpy");
